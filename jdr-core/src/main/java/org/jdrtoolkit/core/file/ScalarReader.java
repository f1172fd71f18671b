package org.jdrtoolkit.core.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.core.shape.Limits;
import org.jdrtoolkit.core.shape.RecordShape;

/** Reads texts, numbers, dates and words, and suggests what was probably meant where a value does not fit. */
final class ScalarReader {

    private static final int THOUSAND = 1000;

    /** Below 2⁵³, so that no digit of a whole number is lost when it is read as a double. */
    private static final double MOST_LONG = 9e15;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern NUMBER_WITH_COMMA = Pattern.compile("-?\\d{1,9},\\d{1,9}");
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern NEEDLESS_ZEROS = Pattern.compile("^(-?)0+(?=\\d)");

    private final String file;
    private final Problems problems;

    /** A reader of the values of a text. */
    ScalarReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Whether a value is of the sort that belongs there; if not, the problem carries the advice. */
    boolean is(Located.Kind wanted, Located at, String pointer, String advice) {
        return is(wanted, at, pointer, advice, Optional.empty());
    }

    /** Whether a value is of the sort that belongs there; if not, the problem carries the advice and the fix. */
    boolean is(Located.Kind wanted, Located at, String pointer, String advice, Optional<? extends Fix> fix) {
        if (at.kind() != wanted) {
            problems.error(Code.WRONG_TYPE, pointer, "Here stands " + at.inWords() + "; it must be " + wanted.words() + ".", advice, fix);
        }
        return at.kind() == wanted;
    }

    /** A value as it is written in the file. */
    String written(Located at) {
        return file.substring(at.where().offset(), at.where().end());
    }

    String text(Located at, String pointer, RecordShape.Field field) {
        boolean isId = field != null && field.key().equals("id");
        boolean isPlain = !isId && (at.kind() == Located.Kind.NUMBER || at.kind() == Located.Kind.TRUTH);
        if (!is(Located.Kind.TEXT, at, pointer, "Put it in double quotes.",
                isPlain ? Optional.of(Fix.text(pointer, written(at))) : Optional.empty())) {
            return null;
        }
        String text = (String) at.scalar();
        if (text.isBlank()) {
            problems.error(Code.EMPTY_TEXT, pointer, "The text is empty.", "Write it, or leave the key out if you may.");
        } else if (isId) {
            problems.isId(text, pointer);
        } else {
            problems.isPrintable(text, pointer);
        }
        return text;
    }

    Double number(Located at, String pointer, RecordShape.Field field) {
        String text = at.kind() == Located.Kind.TEXT ? (String) at.scalar() : "";
        String withPoint = NUMBER_WITH_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
        String advice = !text.equals(withPoint) ? "Write " + withPoint + ", with a point and without quotes."
                : NUMBER.matcher(text).matches() ? "Remove the quotes." : about(field);
        if (!is(Located.Kind.NUMBER, at, pointer, advice, number(withPoint, pointer))) {
            return null;
        }
        double number = (Double) at.scalar();
        if (!Double.isFinite(number)) {
            return null; // reported where it was read
        }
        problems.within(number, limits(field), field == null ? "" : field.about(), pointer);
        return number;
    }

    /** The fix that writes a text as the number it holds. */
    private static Optional<Fix> number(String text, String pointer) {
        boolean isNumber = NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
        return isNumber ? Optional.of(new Fix.Value(pointer, NEEDLESS_ZEROS.matcher(text).replaceFirst("$1"))) : Optional.empty();
    }

    Object whole(Class<?> wanted, Located at, String pointer, RecordShape.Field field) {
        Double number = number(at, pointer, field);
        if (number == null) {
            return null;
        }
        double most = wanted == long.class ? MOST_LONG : Integer.MAX_VALUE;
        if (number != Math.rint(number)) {
            mustBeWhole(number, at, pointer, field);
            return null;
        } else if (Math.abs(number) > most) {
            problems.within(number, Optional.of(new Limits(-most, most, Double.NEGATIVE_INFINITY)), field == null ? "" : field.about(), pointer);
            return null;
        }
        return wanted == long.class ? (Object) number.longValue() : (Object) number.intValue();
    }

    /** A point may mark thousands: it does if three digits follow it. No fix rounds a half, which could go either way. */
    private void mustBeWhole(double number, Located at, String pointer, RecordShape.Field field) {
        boolean mayMarkThousands = number < THOUSAND && number * THOUSAND == Math.rint(number * THOUSAND) && fits(number * THOUSAND, field);
        boolean isRounded = !mayMarkThousands && number - Math.floor(number) != 0.5 && fits(Math.rint(number), field);
        Optional<Double> meant = mayMarkThousands && THOUSANDS.matcher(written(at)).matches() ? Optional.of(number * THOUSAND)
                : isRounded ? Optional.of(Math.rint(number)) : Optional.empty();
        problems.error(Code.WRONG_TYPE, pointer, "The number is " + at.inWords() + "; it must be a whole number.", mayMarkThousands
                ? "Round it, or if the point marks thousands, write " + Decimals.given(number * THOUSAND) + "." : "Round it.",
                meant.map(whole -> new Fix.Value(pointer, Decimals.given(whole))));
    }

    private static boolean fits(double number, RecordShape.Field field) {
        return limits(field).map(limits -> limits.contains(number)).orElse(true);
    }

    static Optional<Limits> limits(RecordShape.Field field) {
        return field == null ? Optional.empty() : field.limits();
    }

    /** The advice that says what a field stands for. */
    static String about(RecordShape.Field field) {
        return field == null ? "" : Suggestion.meaning(field.about());
    }

    Boolean truth(Located at, String pointer) {
        String text = at.kind() == Located.Kind.TEXT ? ((String) at.scalar()).toLowerCase(Locale.ROOT) : "";
        boolean isQuoted = text.equals("true") || text.equals("false");
        return is(Located.Kind.TRUTH, at, pointer, isQuoted ? "Write " + text + ", without quotes." : "Write true or false, without quotes.",
                isQuoted ? Optional.of(new Fix.Value(pointer, text)) : Optional.empty()) ? (Boolean) at.scalar() : null;
    }

    LocalDate date(Located at, String pointer) {
        Optional<LocalDate> guess = DateGuess.of(at.kind() == Located.Kind.TEXT ? (String) at.scalar() : written(at));
        String advice = guess.map(date -> "Maybe \"" + date + "\"? Write year-month-day.").orElse("Write year-month-day, such as \"2026-03-02\".");
        Optional<Fix> fix = guess.map(date -> Fix.text(pointer, date.toString()));
        if (!is(Located.Kind.TEXT, at, pointer, advice, fix)) {
            return null;
        }
        try {
            return LocalDate.parse((String) at.scalar());
        } catch (DateTimeParseException e) {
            problems.error(Code.WRONG_TYPE, pointer, at.inWords() + " is not a date.", advice, fix);
            return null;
        }
    }

    Object word(Class<?> type, Located at, String pointer) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(RecordShape.word((Enum<?>) constant), constant);
        }
        if (!is(Located.Kind.TEXT, at, pointer, "Write one of these words: " + String.join(", ", words.keySet()) + ".")) {
            return null;
        }
        String text = (String) at.scalar();
        if (!words.containsKey(text)) {
            problems.error(Code.UNKNOWN_WORD, pointer, at.inWords() + " is not one of the words allowed here.", Suggestion.of(text, words.keySet()),
                    Suggestion.value(text, words.keySet(), pointer));
        }
        return words.get(text);
    }
}
