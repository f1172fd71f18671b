package org.jdrtoolkit.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;

/**
 * Writes what a console has no letter for in plainer ones: {@code -} for a minus sign, {@code EUR} for the euro's, {@code e} for {@code é}. Where that takes more
 * letters, the next gap of a table becomes so much narrower, and columns stay below one another.
 */
final class PlainWriter extends Writer {

    private static final String UNKNOWN = "?";

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("−", "-"), Map.entry("–", "-"), Map.entry("—", "-"), Map.entry("‑", "-"), Map.entry("…", "..."), Map.entry("′", "'"),
            Map.entry("“", "\""), Map.entry("”", "\""), Map.entry("‘", "'"), Map.entry("’", "'"), Map.entry("«", "\""), Map.entry("»", "\""),
            Map.entry("→", "->"), Map.entry("←", "<-"), Map.entry("↔", "<->"), Map.entry("€", "EUR"), Map.entry("£", "GBP"),
            Map.entry("≥", ">="), Map.entry("≤", "<="), Map.entry("≠", "<>"), Map.entry("≈", "~"), Map.entry("±", "+-"), Map.entry("×", "x"),
            Map.entry("·", "."), Map.entry("•", "*"), Map.entry("√", "root "), Map.entry("∞", "infinity"), Map.entry("Σ", "sum "), Map.entry("Π", "product "),
            Map.entry("α", "alpha"), Map.entry("β", "beta"), Map.entry("γ", "gamma"), Map.entry("δ", "delta"), Map.entry("Δ", "Delta"), Map.entry("λ", "lambda"),
            Map.entry("μ", "mu"), Map.entry("σ", "sigma"), Map.entry("ø", "o"), Map.entry("Ø", "O"), Map.entry("ł", "l"), Map.entry("Ł", "L"),
            Map.entry("æ", "ae"), Map.entry("Æ", "AE"), Map.entry("œ", "oe"), Map.entry("Œ", "OE"), Map.entry("ß", "ss"));

    private final Writer out;
    private final CharsetEncoder letters;

    /** Spaces that have been written and not yet passed on. */
    private int gap;
    /** By how many letters this line is longer than it was meant to be. */
    private int longer;

    private PlainWriter(Writer out, Charset charset) {
        this.out = out;
        this.letters = charset.newEncoder();
    }

    /** A writer for a charset; the same one if the charset has every letter. */
    static Writer of(Writer out, Charset charset) {
        return charset.name().startsWith("UTF") ? out : new PlainWriter(out, charset);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int letter : new String(text, from, length).codePoints().toArray()) {
            pass(letter);
        }
    }

    private void pass(int letter) throws IOException {
        if (letter == ' ') {
            gap++;
            return;
        }
        String meant = Character.toString(letter);
        String written = letters.canEncode(meant) ? meant : plain(meant);
        passGap();
        longer = letter == '\n' || letter == '\r' ? 0 : longer + written.length() - 1;
        out.write(written);
    }

    /** A gap of one space separates words and stays; a wider one separates columns. */
    private void passGap() throws IOException {
        int taken = Math.max(0, Math.min(longer, gap - 1));
        out.write(" ".repeat(gap - taken));
        longer -= taken;
        gap = 0;
    }

    private String plain(String letter) {
        String known = PLAIN.getOrDefault(letter, Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", ""));
        return !known.isEmpty() && letters.canEncode(known) ? known : UNKNOWN;
    }

    @Override
    public void flush() throws IOException {
        passGap();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        passGap();
        out.close();
    }
}
