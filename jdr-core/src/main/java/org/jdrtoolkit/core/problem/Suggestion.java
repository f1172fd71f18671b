package org.jdrtoolkit.core.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Suggestions for the advice of a problem: the known name nearest to what was written, or what belongs there. */
public final class Suggestion {

    private static final int MOST_NAMES_LISTED = 12;

    /** If more are alike than anybody reads, those that are like it in the most words are listed. */
    private static final int MOST_ALIKE_LISTED = 30;

    /** Ids and keys are no longer than this; comparing longer texts letter by letter could exhaust memory. */
    private static final int LONGEST_NAME = 64;

    /** Shorter words, such as "of" or "AI", make nothing alike. */
    private static final int SHORTEST_WORD = 4;

    private Suggestion() {}

    /** {@code Maybe "autonomy"? Known: autonomy, workload.} — without the guess if nothing is near. */
    public static String of(String written, Collection<String> known) {
        return of(written, Names.of(known));
    }

    /** The same for ids with other names, which are compared too; of many, all that are like what was written come first, then others while there is room. */
    public static String of(String written, Names known) {
        if (known.ids().isEmpty()) {
            return "None are known here.";
        }
        Optional<String> guessed = nearest(written, known);
        List<String> alike = known.ids().size() <= MOST_NAMES_LISTED ? List.of() : alike(written, guessed, known);
        List<String> listed = Stream.concat(alike.stream(), known.ids().stream().filter(id -> !alike.contains(id)).sorted())
                .limit(Math.max(alike.size(), MOST_NAMES_LISTED)).toList();
        String more = known.ids().size() > listed.size() ? ", and " + (known.ids().size() - listed.size()) + " more" : "";
        return guessed.map(name -> "Maybe \"" + name + "\"? ").orElse("") + "Known: " + String.join(", ", listed) + more + ".";
    }

    private static List<String> alike(String written, Optional<String> guessed, Names known) {
        List<String> alike = known.ids().stream().filter(id -> guessed.filter(id::equals).isPresent() || likeness(written, id, known) > 0).sorted().toList();
        return alike.size() <= MOST_ALIKE_LISTED ? alike : alike.stream().sorted(Comparator.<String, Boolean>comparing(id -> guessed.filter(id::equals).isEmpty())
                .thenComparing(id -> -likeness(written, id, known))).limit(MOST_NAMES_LISTED).sorted().toList();
    }

    /** How many words, long enough to tell something, of a name occur in what was written, or the other way round, for the name of which most do. */
    private static long likeness(String written, String id, Names known) {
        return Stream.concat(Stream.of(id), known.others(id).stream()).mapToLong(name -> Math.max(held(name, written), held(written, name))).max().orElse(0);
    }

    private static long held(String name, String part) {
        String plain = plain(name);
        return Arrays.stream(part.split("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})")).map(Suggestion::plain)
                .filter(word -> word.length() >= SHORTEST_WORD && plain.contains(word)).count();
    }

    /** {@code What belongs there: Weeks in which half of a deviation fades.} — empty if there is no description. */
    public static String meaning(String about) {
        return about.isEmpty() ? "" : "What belongs there: " + about;
    }

    /** The known name within one typing error or a third of its length, if there is one. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        return nearest(written, Names.of(known));
    }

    /** The id within one typing error or a third of its length; else the one that is called so, in any of its names. */
    public static Optional<String> nearest(String written, Names known) {
        return nearest(written, known.ids(), id -> List.of(id)).or(() -> nearest(written, known.ids(), known::others));
    }

    private static Optional<String> nearest(String written, Collection<String> ids, Function<String, List<String>> names) {
        if (written.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String plain = plain(written);
        return ids.stream().filter(id -> distance(plain, names.apply(id)) < Integer.MAX_VALUE)
                .min(Comparator.<String>comparingInt(id -> distance(plain, names.apply(id))).thenComparing(Comparator.naturalOrder()));
    }

    /** Typing errors to the nearest of several names; the largest number if none is near enough to be meant. */
    private static int distance(String plain, List<String> names) {
        return names.stream().filter(name -> name.length() <= LONGEST_NAME).mapToInt(name -> {
            int distance = distance(plain, plain(name));
            return distance <= Math.max(1, Math.min(plain.length(), name.length()) / 3) ? distance : Integer.MAX_VALUE;
        }).min().orElse(Integer.MAX_VALUE);
    }

    /** Replaces the text at a pointer by the nearest known name. */
    public static Optional<Fix> value(String written, Collection<String> known, String pointer) {
        return value(written, Names.of(known), pointer);
    }

    /** Replaces the text at a pointer by the nearest id, by any of its names. */
    static Optional<Fix> value(String written, Names known, String pointer) {
        return nearest(written, known).map(name -> Fix.text(pointer, name));
    }

    /** Renames the key of the member at a pointer to the nearest known name, unless another member has it. */
    public static Optional<Fix> key(String written, Collection<String> known, Collection<String> taken, String pointer) {
        return key(written, Names.of(known), taken, pointer);
    }

    /** The same, by any of the names of an id. */
    static Optional<Fix> key(String written, Names known, Collection<String> taken, String pointer) {
        return nearest(written, known).filter(name -> !taken.contains(name)).map(name -> new Fix.Key(pointer, name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Typing errors between two names: letters added, dropped, replaced, or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
