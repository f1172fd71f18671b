package org.jdrtoolkit.sim.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Tuple;
import org.jdrtoolkit.fixtures.Accident;
import org.jdrtoolkit.fixtures.Accident.Kind;
import org.jdrtoolkit.fixtures.Repository;

/** A shipped scenario file after one to three accidents. Its people are fewer and its steps longer, so that running it is quick. */
final class ScenarioMutant implements ArbitrarySupplier<String> {

    private static final List<String> SHIPPED = Stream.of("care-hr/assistant.json", "published/cotima-2020.json", "published/evers-2025.json")
            .map(ScenarioMutant::text).toList();
    private static final List<String> NUMBERS = List.of("0", "-1", "0.5", "1", "2", "3", "4", "7", "26", "156", "1e999", "-0.0", "NaN", "1e-320", "1e-12", "1e9", "1e15", "1e308",
            "null", "true", "\"\"");
    private static final List<String> TEXTS = List.of("\" \"", "\"all\"", "\"no-rollout\"", "\"people-first\"", "\"nurses\"",
            "\"day\"", "\"month\"", "\"heun\"", "\"rk4\"",
            "\"reference\"", "\"everyone\"", "\"representative\"", "\"jdr-core-5\"", "\"jdr-ai-adoption\"", "\"evers-2025\"",
            "\"evers-2025.json\"", "\"nowhere.json\"", "\"\\u0000.json\"", "\"../published\"", "\"strain\"", "\"training\"",
            "\"2024-02-29\"", "{}", "[]", "[0, 1]", "{ \"en\": \"x\" }", "[\"buffer\"]", "{ \"exactly\": 2 }");

    private static String text(String path) {
        try {
            return Files.readString(Repository.scenario(path))
                    .replace("\"size\": 600", "\"size\": 20").replace("\"step\": 1,", "\"step\": 2,");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mostly accidents that leave JSON, so that those that do not leave something to find for the other rules. */
    @Override
    public Arbitrary<String> get() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(1, Kind.CUT), Tuple.of(1, Kind.REPEAT), Tuple.of(1, Kind.OVERWRITE),
                Tuple.of(1, Kind.REPLACE_TOKEN), Tuple.of(12, Kind.REPLACE_NUMBER), Tuple.of(12, Kind.REPLACE_TEXT), Tuple.of(2, Kind.MISSPELL),
                Tuple.of(2, Kind.COPY_TOKEN), Tuple.of(2, Kind.SWAP_TOKENS), Tuple.of(6, Kind.REMOVE_MEMBER));
        return Accident.happeningTo(SHIPPED, kinds, NUMBERS, TEXTS);
    }
}
