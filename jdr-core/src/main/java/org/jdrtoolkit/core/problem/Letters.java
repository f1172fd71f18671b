package org.jdrtoolkit.core.problem;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Collectors;

/** Letters that cannot be seen, look like others, or can be shown by no program; each is named by its code point. */
public final class Letters {

    /** Cyrillic and Greek letters, each followed by that of a to z that it looks like; with accents and full-width forms removed, all that are common (Unicode UTS 39). */
    private static final String LOOK_ALIKES = "аaсcԁdеeһhіiјjоoрpԛqѕsѵvхxуyАAВBЕEНHІIЈJКKМMОOРPСCЅSТTХXУYαaιiνvοoΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

    private Letters() {}

    /** A code point as people can look it up: {@code U+200B (ZERO WIDTH SPACE)}. */
    public static String named(int codePoint) {
        String name = Character.getName(codePoint);
        return String.format("U+%04X", codePoint) + (name == null ? "" : " (" + name + ")");
    }

    /** Whether nothing is to be seen of a code point, though it is neither a space nor the end of a line. */
    public static boolean isHidden(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint != ' ' && codePoint != '\n' && codePoint != '\r' && codePoint != '\t'
                && (type == Character.FORMAT || type == Character.CONTROL || type == Character.SPACE_SEPARATOR || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR || type == Character.UNASSIGNED || type == Character.SURROGATE || codePoint == 0x115F
                || codePoint == 0x3164);
    }

    /**
     * The first code point of a text that no picture or table should hold: a control character, half of a surrogate pair, a code point that is no
     * character, all of which XML 1.0 forbids or discourages, or a mark that turns the direction of the text around it.
     */
    public static Optional<Integer> unprintable(String text) {
        return text.codePoints().filter(Letters::isUnprintable).boxed().findFirst();
    }

    private static boolean isUnprintable(int codePoint) {
        boolean isControl = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        boolean isNoCharacter = Character.getType(codePoint) == Character.SURROGATE || (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        boolean isTurning = codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        return isControl || isNoCharacter || isTurning;
    }

    /** The same text on one line, with a space for everything unprintable. */
    static String spaced(String text) {
        return text.codePoints().mapToObj(codePoint -> isUnprintable(codePoint) || Character.isISOControl(codePoint) ? " " : Character.toString(codePoint))
                .collect(Collectors.joining());
    }

    /** The same text in the letters that it looks as if written in: nothing hidden, no accents, no look-alikes. */
    public static String plain(String text) {
        String seen = text.codePoints().filter(codePoint -> !isHidden(codePoint))
                .mapToObj(codePoint -> lookAlike(codePoint).orElseGet(() -> Character.toString(codePoint))).collect(Collectors.joining());
        return Normalizer.normalize(seen, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    }

    private static Optional<String> lookAlike(int codePoint) {
        int place = LOOK_ALIKES.indexOf(codePoint);
        return place < 0 || codePoint <= 'z' ? Optional.empty() : Optional.of(LOOK_ALIKES.substring(place + 1, place + 2));
    }

    /** {@code  In it stands U+043E (CYRILLIC SMALL LETTER O).}, with a space before it, about the first letter of a name that is not plain; empty if all are. */
    static String strange(String name) {
        return name.codePoints().filter(codePoint -> codePoint > '~').boxed().findFirst()
                .map(codePoint -> " In it stands " + named(codePoint) + (isHidden(codePoint) ? ", which cannot be seen." : lookAlike(codePoint)
                        .map(plain -> ", which looks like \"" + plain + "\".").orElse("."))).orElse("");
    }
}
