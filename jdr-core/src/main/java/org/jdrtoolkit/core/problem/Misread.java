package org.jdrtoolkit.core.problem;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids that programs which read the files of a run take for something else. */
final class Misread {

    /** What {@code pandas.read_csv} 2 takes for a missing value, as far as it can be an id; R takes the first. */
    private static final Set<String> MISSING = Set.of("NA", "NULL", "null", "NaN", "nan", "None");

    /** What R's {@code read.csv} and pandas take for a truth value where a column has no other words. */
    private static final Set<String> TRUTH = Set.of("TRUE", "FALSE", "True", "False", "true", "false", "T", "F");

    /** What R and pandas take for infinity where a column has only numbers beside it. */
    private static final Pattern INFINITY = Pattern.compile("(?i)inf(inity)?");

    /** A month, in English or Dutch, and a day or year: a date to a spreadsheet. */
    private static final Pattern DATE = Pattern.compile("(?i)(jan(uar[iy])?|feb(ruar[iy])?|mar(ch)?|mrt|maart|apr(il)?|may|mei|june?|juni|july?|juli"
            + "|aug(ust(us)?)?|sept?(ember)?|o[ck]t(ober)?|nov(ember)?|dec(ember)?)-?\\d{1,4}");

    private Misread() {}

    /** Whether common programs drop rows with this id without a word. */
    static boolean isMissing(String id) {
        return MISSING.contains(id);
    }

    /** What some programs make of an id, and which. */
    static Optional<String> asOther(String id) {
        return TRUTH.contains(id) ? Optional.of("R and pandas read a column of such ids as true and false")
                : INFINITY.matcher(id).matches() ? Optional.of("R and pandas may read it as infinity")
                : DATE.matcher(id).matches() ? Optional.of("a spreadsheet turns it into a date") : Optional.empty();
    }
}
