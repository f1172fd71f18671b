package org.jdrtoolkit.core.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the date meant by a text that is not written as files write dates. */
final class DateGuess {

    /** Either eight digits, or three numbers with separators; a time of day may follow. */
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?=\\d{8}$|\\d{4}[-/. ]\\d{1,2}[-/. ])(?<year>\\d{4})[-/. ]?(?<month>\\d{1,2})[-/. ]?(?<day>\\d{1,2})(T.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<day>\\d{1,2})[-/. ](?<month>\\d{1,2})[-/. ](?<year>\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<month>\\d{1,2})[-/. ](?<day>\\d{1,2})[-/. ](?<year>\\d{4})");

    private DateGuess() {}

    /** The one date that a text can mean, if there is exactly one. */
    static Optional<LocalDate> of(String text) {
        Optional<LocalDate> dayFirst = date(DAY_FIRST, text);
        Optional<LocalDate> monthFirst = date(MONTH_FIRST, text);
        boolean isEither = dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
        return isEither ? Optional.empty() : date(YEAR_FIRST, text).or(() -> dayFirst).or(() -> monthFirst);
    }

    private static Optional<LocalDate> date(Pattern order, String text) {
        Matcher parts = order.matcher(text.strip());
        try {
            return parts.matches() ? Optional.of(LocalDate.of(part(parts, "year"), part(parts, "month"), part(parts, "day"))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // a day that the month does not have
        }
    }

    private static int part(Matcher parts, String name) {
        return Integer.parseInt(parts.group(name));
    }
}
