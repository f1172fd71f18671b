package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** English and Dutch say the same things. */
class WordsTest {

    private static final Pattern PLACE = Pattern.compile("%[-+.0-9]*[a-z%]");

    private static Map<String, String> places(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/org/jdrtoolkit/cli").resolve(file))) {
            words.load(reader);
        }
        return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, key ->
                PLACE.matcher(words.getProperty(key)).results().map(MatchResult::group).collect(Collectors.joining(" "))));
    }

    @Test
    void everyPhraseHasTheSamePlacesInBothLanguages() throws IOException {
        assertThat(places("words_nl.properties")).isEqualTo(places("words.properties"));
    }
}
