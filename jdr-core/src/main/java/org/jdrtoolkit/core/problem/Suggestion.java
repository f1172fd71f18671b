package org.jdrtoolkit.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Suggestions for the advice of a problem: the known name nearest to what was written, or what belongs there. */
public final class Suggestion {

    private static final int MOST_NAMES_LISTED = 12;

    /** Ids and keys are no longer than this; comparing longer texts letter by letter could exhaust memory. */
    private static final int LONGEST_NAME = 64;

    private Suggestion() {}

    /** {@code Maybe "autonomy"? Known: autonomy, workload.} — without the guess if nothing is near. */
    public static String of(String written, Collection<String> known) {
        if (known.isEmpty()) {
            return "None are known here.";
        }
        String guess = nearest(written, known).map(name -> "Maybe \"" + name + "\"? ").orElse("");
        List<String> listed = known.stream().sorted().limit(MOST_NAMES_LISTED).toList();
        String more = known.size() > listed.size() ? ", and " + (known.size() - listed.size()) + " more" : "";
        return guess + "Known: " + String.join(", ", listed) + more + ".";
    }

    /** {@code What belongs there: Weeks in which half of a deviation fades.} — empty if there is no description. */
    public static String meaning(String about) {
        return about.isEmpty() ? "" : "What belongs there: " + about;
    }

    /** The known name within one typing error or a third of its length, if there is one. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String plain = plain(written);
        return known.stream()
                .filter(name -> name.length() <= LONGEST_NAME)
                .filter(name -> distance(plain, plain(name)) <= Math.max(1, Math.min(plain.length(), name.length()) / 3))
                .collect(Collectors.minBy(Comparator.<String>comparingInt(name -> distance(plain, plain(name)))
                        .thenComparing(Comparator.naturalOrder())));
    }

    /** Replaces the text at a pointer by the nearest known name. */
    public static Optional<Fix> value(String written, Collection<String> known, String pointer) {
        return nearest(written, known).map(name -> Fix.text(pointer, name));
    }

    /** Renames the key of the member at a pointer to the nearest known name, unless another member has it. */
    public static Optional<Fix> key(String written, Collection<String> known, Collection<String> taken, String pointer) {
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
