package org.jdrtoolkit.cli;

import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;

/** Letters that no font here has, each told once, however many charts and scenarios they stand in. */
final class MissingLetters {

    private static final int MOST_LISTED = 12;
    private static final Set<UnicodeScript> EAST_ASIAN = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private final SortedSet<Integer> told = new TreeSet<>();

    /** What to tell of letters that the charts in a folder lack; nothing if there are none, or if all have been told. */
    Optional<Problem> problem(SortedSet<Integer> missing, Path charts) {
        List<Integer> letters = missing.stream().filter(told::add).toList();
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        String listed = letters.stream().limit(MOST_LISTED).map(letter -> Character.toString(letter) + String.format(" (U+%04X)", letter)).collect(Collectors.joining(", "));
        String more = letters.size() > MOST_LISTED ? " and " + (letters.size() - MOST_LISTED) + " more" : "";
        String packages = letters.stream().map(MissingLetters::debian).distinct().sorted().collect(Collectors.joining(" "));
        return Optional.of(Problem.warning(Code.MISSING_LETTERS, "", "No font here has " + listed + more + ", so the PNG pictures show boxes in their place. "
                + "The SVG drawings hold the letters, for whoever has a font.", "Install a font that has them (Debian: apt-get install " + packages
                + "), then run it again.").at(Location.whole(charts.toString())));
    }

    private static String debian(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return EAST_ASIAN.contains(script) ? "fonts-noto-cjk" : script == UnicodeScript.COMMON ? "fonts-symbola" : "fonts-noto-core";
    }
}
