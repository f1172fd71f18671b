package org.jdrtoolkit.core.text;

import java.util.Locale;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;

@About("Words for people, in English and, where given, in Dutch.")
public record Text(
        @About("English.") String en,
        @About("Dutch; English is shown where it is missing.") Optional<String> nl) {

    /** English words only. */
    public static Text of(String en) {
        return new Text(en, Optional.empty());
    }

    /** English and Dutch words. */
    public static Text of(String en, String nl) {
        return new Text(en, Optional.of(nl));
    }

    /** The words in this language: Dutch where asked for and present, otherwise English. */
    public String in(Locale language) {
        return language.getLanguage().equals("nl") ? nl.orElse(en) : en;
    }
}
