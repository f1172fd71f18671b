package org.jdrtoolkit.core.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.ByLanguage;
import org.jdrtoolkit.core.shape.LanguageTag;

@About("Words for people by language, in one or more: en, nl, or any other language tag. Where a language is missing, English is shown, else the first.")
@ByLanguage({"en", "nl"})
public record Text(@About("The words by language tag (BCP 47).") Map<String, String> words) {

    public Text {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words)); // written in the order in which they were read
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A text needs words in at least one language.");
        }
        for (String tag : words.keySet()) {
            if (!LanguageTag.isTag(tag)) {
                throw new IllegalArgumentException("\"" + tag + "\" is not the tag of a language; one is written as in en, nl or pt-BR.");
            }
        }
    }

    /** English words only. */
    public static Text of(String en) {
        return new Text(Map.of("en", en));
    }

    /** English and Dutch words. */
    public static Text of(String en, String nl) {
        return of(en).and(Locale.forLanguageTag("nl"), nl);
    }

    /** The same text with these words in a language, added last or in place of those it had. */
    public Text and(Locale language, String inLanguage) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(language.toLanguageTag(), inLanguage);
        return new Text(more);
    }

    /** Tags of the languages, in the order in which they were given. */
    public List<String> languages() {
        return List.copyOf(words.keySet());
    }

    /** The words in this language, else in a variety of it, else in English, else in the first language there is. */
    public String in(Locale language) {
        return Optional.ofNullable(words.get(language.toLanguageTag()))
                .or(() -> variety(language.getLanguage())).or(() -> variety("en")).orElseGet(() -> words.values().iterator().next());
    }

    /** The words in a language, if it has any; those without a region or script come first. */
    private Optional<String> variety(String language) {
        return Optional.ofNullable(words.get(language)).or(() -> words.keySet().stream().filter(tag -> tag.startsWith(language + "-")).findFirst().map(words::get));
    }
}
