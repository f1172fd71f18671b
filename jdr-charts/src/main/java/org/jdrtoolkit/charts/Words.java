package org.jdrtoolkit.charts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jdrtoolkit.core.text.Text;

/** The words and numbers of charts in one language: Dutch where asked for, otherwise English, as {@link Text} has them. */
final class Words {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("org.jdrtoolkit.charts.charts",
                language.getLanguage().equals(DUTCH.getLanguage()) ? DUTCH : Locale.ENGLISH);
    }

    static Words in(Locale language) {
        boolean isKnown = language.getLanguage().equals(DUTCH.getLanguage()) || language.getLanguage().equals("en");
        return new Words(isKnown ? language : Locale.ENGLISH);
    }

    String of(String key, Object... parts) {
        return new MessageFormat(bundle.getString(key), language).format(parts);
    }

    /** A title of a model or scenario as it was written. */
    String of(Text text) {
        return text.in(language);
    }

    /** A title as the beginning of a sentence or heading. */
    static String asHeading(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** A title as part of a sentence; abbreviations such as "AI use" keep their capitals. */
    static String inSentence(String title) {
        boolean isAbbreviation = title.length() > 1 && !Character.isLowerCase(title.charAt(1));
        return isAbbreviation ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(date);
    }

    String whole(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    String number(double number) {
        return format("0.####").format(number);
    }

    /** A format with this pattern, the language's decimal sign, and a true minus sign instead of a hyphen. */
    DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
        symbols.setMinusSign('−');
        return new DecimalFormat(pattern, symbols);
    }
}
