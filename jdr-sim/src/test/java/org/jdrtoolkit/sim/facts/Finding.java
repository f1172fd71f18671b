package org.jdrtoolkit.sim.facts;

import java.util.Locale;

/**
 * What was found where a fact was looked for.
 *
 * @param holds whether the fact holds
 * @param words the numbers it was judged by
 */
record Finding(boolean holds, String words) {

    /** A finding with its numbers to two decimals and true minus signs, in the places of {@code %s}. */
    static Finding of(boolean holds, String words, double... numbers) {
        Object[] texts = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            String text = String.format(Locale.ROOT, "%.2f", numbers[i]);
            texts[i] = (text.matches("-0\\.0+") ? text.substring(1) : text).replace('-', '−');
        }
        return new Finding(holds, String.format(Locale.ROOT, words, texts));
    }
}
