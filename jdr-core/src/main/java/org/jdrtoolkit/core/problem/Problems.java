package org.jdrtoolkit.core.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.shape.Limits;
import org.jdrtoolkit.core.shape.RecordShape;

/** Collects problems, and holds the one wording of each rule that is checked in many places. */
public final class Problems {

    private static final double SMALLEST_PERCENT = 2;
    private static final double LARGEST_PERCENT = 100;

    private final List<Problem> found = new ArrayList<>();

    /** Adds a problem found elsewhere. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds problems found elsewhere. */
    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    /** Adds an error about the value at a pointer. */
    public void error(Code code, String pointer, String message, String advice) {
        error(code, pointer, message, advice, Optional.empty());
    }

    /** Adds an error about the value at a pointer, with what to change in the file if that is known. */
    public void error(Code code, String pointer, String message, String advice, Optional<? extends Fix> fix) {
        Problem problem = Problem.error(code, pointer, message, advice);
        found.add(fix.map(problem::with).orElse(problem));
    }

    /** Adds a warning about the value at a pointer. */
    public void warning(Code code, String pointer, String message, String advice) {
        warning(code, pointer, message, advice, Optional.empty());
    }

    /** Adds a warning about the value at a pointer, with what to change in the file if that is known. */
    public void warning(Code code, String pointer, String message, String advice, Optional<? extends Fix> fix) {
        Problem problem = Problem.warning(code, pointer, message, advice);
        found.add(fix.map(problem::with).orElse(problem));
    }

    /** An id must be a known one. {@code what} says what it names, such as {@code plan of this scenario}. */
    public void exists(String id, Collection<String> known, String what, String pointer) {
        exists(id, known, what, pointer, "");
    }

    /** An id must be a known one; the advice ends with the sentence {@code more}. */
    public void exists(String id, Collection<String> known, String what, String pointer, String more) {
        exists(id, Names.of(known), what, pointer, more);
    }

    /** An id must be a known one; one of its other names is guessed to mean it. */
    public void exists(String id, Names known, String what, String pointer) {
        exists(id, known, what, pointer, "");
    }

    private void exists(String id, Names known, String what, String pointer, String more) {
        if (!known.ids().contains(id)) {
            unknown(id, what, (Suggestion.of(id, known) + " " + more).strip(), pointer, Suggestion.value(id, known, pointer));
        }
    }

    /** The key of the member at a pointer must be a known id; {@code keys} are all keys of its object. */
    public void keyExists(String key, Collection<String> keys, Names known, String what, String pointer) {
        if (!known.ids().contains(key)) {
            unknown(key, what, Suggestion.of(key, known), pointer, Suggestion.key(key, known, keys, pointer));
        }
    }

    private void unknown(String id, String what, String advice, String pointer, Optional<Fix> fix) {
        error(Code.UNKNOWN_ID, pointer, "No " + what + " has the id \"" + id + "\"." + Letters.strange(id), advice, fix);
    }

    /** An id must not be among the earlier ones, to which it is added. {@code what} says what the ids name, such as {@code plan}. */
    public void unique(String id, Set<String> earlier, String what, String pointer) {
        Optional<String> alike = earlier.stream().filter(other -> other.equalsIgnoreCase(id)).findFirst();
        if (!earlier.add(id)) {
            error(Code.DUPLICATE_ID, pointer, "Another " + what + " already has the id \"" + id + "\".", "Rename one.");
        } else {
            alike.ifPresent(other -> alike(id, other, what, pointer));
        }
    }

    /** Two ids differ in letter case only. {@code what} says what the other one names, such as {@code plan}. */
    public void alike(String id, String other, String what, String pointer) {
        warning(Code.ALIKE_IDS, pointer, "Another " + what + " has the id \"" + other + "\", which differs from \"" + id
                + "\" in letter case only; databases, SAS and spreadsheets take them for one.", "Rename one.");
    }

    /** An id must have the form of an id. */
    public void isId(String text, String pointer) {
        if (!RecordShape.isId(text)) {
            Optional<String> near = Optional.of(Letters.plain(text).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "")).filter(RecordShape::isId);
            error(Code.NOT_AN_ID, pointer, Excerpt.quoted(text) + " is not an id: " + RecordShape.ID_IN_WORDS + "." + Letters.strange(text),
                    near.map(id -> "Maybe \"" + id + "\"?").orElse("Choose another."), near.map(id -> Fix.text(pointer, id)));
        } else if (Misread.isMissing(text)) {
            error(Code.MISREAD_ID, pointer, "R or pandas take \"" + text + "\" for a missing value, and drop its rows without a word.",
                    "Choose another id.");
        } else {
            Misread.asOther(text).ifPresent(how -> warning(Code.MISREADABLE_ID, pointer, "With the id \"" + text + "\" results may be misread: " + how + ".",
                    "Choose another id."));
        }
    }

    /** A text for people must hold nothing that pictures and tables cannot show. */
    public void isPrintable(String text, String pointer) {
        Letters.unprintable(text).ifPresent(codePoint -> error(Code.UNPRINTABLE_TEXT, pointer, "In " + Excerpt.quoted(text) + " stands "
                + Letters.named(codePoint) + ", which no picture can show.", "Remove it, or write a space.",
                Optional.of(Fix.text(pointer, Letters.spaced(text).replaceAll(" +", " ").strip()))));
    }

    /** A number must be finite and within the limits, if any. {@code about} says what it stands for. */
    public void within(double number, Optional<Limits> limits, String about, String pointer) {
        if (!Double.isFinite(number)) {
            error(Code.OUT_OF_RANGE, pointer, outside(number, "finite"), Suggestion.meaning(about));
        } else if (limits.isPresent() && !limits.get().contains(number)) {
            boolean mayBePercent = limits.get().high() == 1 && number >= SMALLEST_PERCENT && number <= LARGEST_PERCENT;
            Optional<String> share = mayBePercent ? Optional.of(Decimals.given(number / LARGEST_PERCENT)) : Optional.empty();
            String guess = share.map(found -> "Maybe " + found + "? ").orElse("");
            error(Code.OUT_OF_RANGE, pointer, outside(number, limits.get().words()), (guess + Suggestion.meaning(about)).strip(),
                    share.map(found -> new Fix.Value(pointer, found)));
        }
    }

    private static String outside(double number, String range) {
        return "The number is " + Decimals.given(number) + "; it must be " + range + ".";
    }

    /** Whether nothing is wrong so far; there may be warnings. */
    public boolean isEmpty() {
        return found.stream().noneMatch(Problem::isError);
    }

    /** Everything that is wrong, in the order in which it was found. */
    public List<Problem> found() {
        return List.copyOf(found);
    }
}
