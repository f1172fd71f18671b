package org.jdrtoolkit.sim.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jdrtoolkit.sim.Studies;

/** A shipped scenario file after one to three accidents. Its people are fewer and its steps longer, so that running it is quick. */
final class ScenarioMutant implements ArbitrarySupplier<String> {

    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[-\\w.+]+|[^\\s\\w]");
    private static final String SIGNS = "{}[]\",:.\\/-+ \n\r\t\u00000159aeé\u2028\uFEFF";
    private static final ObjectMapper TREES = new ObjectMapper();
    private static final List<String> SHIPPED = Stream.of("care-hr/assistant.json", "published/cotima-2020.json", "published/evers-2025.json")
            .map(ScenarioMutant::text).toList();

    private enum Kind { CUT, REPEAT, OVERWRITE, REPLACE_TOKEN, REPLACE_NUMBER, REPLACE_TEXT, MISSPELL, COPY_TOKEN, SWAP_TOKENS, REMOVE_MEMBER }

    private static String text(String path) {
        try {
            return Files.readString(Studies.repository().resolve("scenarios").resolve(path))
                    .replace("\"size\": 600", "\"size\": 20").replace("\"step\": 1,", "\"step\": 2,");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Arbitrary<String> get() {
        return Combinators.combine(Arbitraries.of(SHIPPED), accidents().list().ofMinSize(1).ofMaxSize(3)).as((text, accidents) -> {
            String mutant = text;
            for (Accident accident : accidents) {
                mutant = accident.happenTo(mutant);
            }
            return mutant;
        });
    }

    /** Mostly accidents that leave JSON, so that those that do not leave something to find for the other rules. */
    private static Arbitrary<Accident> accidents() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(1, Kind.CUT), Tuple.of(1, Kind.REPEAT), Tuple.of(1, Kind.OVERWRITE),
                Tuple.of(1, Kind.REPLACE_TOKEN), Tuple.of(12, Kind.REPLACE_NUMBER), Tuple.of(12, Kind.REPLACE_TEXT), Tuple.of(2, Kind.MISSPELL),
                Tuple.of(2, Kind.COPY_TOKEN), Tuple.of(2, Kind.SWAP_TOKENS), Tuple.of(6, Kind.REMOVE_MEMBER));
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 1_000_000);
        Arbitrary<String> signs = Arbitraries.strings().withChars(SIGNS.toCharArray()).ofMaxLength(5);
        Arbitrary<String> numbers = Arbitraries.of("0", "-1", "0.5", "1", "2", "3", "4", "7", "26", "156", "1e999", "-0.0", "NaN", "1e-320", "1e-12", "1e9", "1e15", "1e308",
                "null", "true", "\"\"");
        Arbitrary<String> texts = Arbitraries.of("\" \"", "\"all\"", "\"no-rollout\"", "\"people-first\"", "\"nurses\"",
                "\"day\"", "\"month\"", "\"heun\"", "\"rk4\"",
                "\"reference\"", "\"everyone\"", "\"representative\"", "\"jdr-core-5\"", "\"jdr-ai-adoption\"", "\"evers-2025\"",
                "\"evers-2025.json\"", "\"nowhere.json\"", "\"\\u0000.json\"", "\"../published\"", "\"strain\"", "\"training\"",
                "\"2024-02-29\"", "{}", "[]", "[0, 1]", "{ \"en\": \"x\" }", "[\"buffer\"]", "{ \"exactly\": 2 }");
        return Combinators.combine(kinds, places, places, signs, numbers, texts).as(Accident::new);
    }

    private record Accident(Kind kind, int here, int there, String signs, String number, String text) {

        String happenTo(String file) {
            int from = here % (file.length() + 1);
            int to = Math.min(file.length(), from + there % 80);
            String part = file.substring(from, to);
            return switch (kind) {
                case CUT -> file.substring(0, from) + file.substring(to);
                case REPEAT -> file.substring(0, to) + part + file.substring(to);
                case OVERWRITE -> file.substring(0, from) + signs + file.substring(to);
                case REMOVE_MEMBER -> withoutMember(file);
                default -> withOtherTokens(file);
            };
        }

        private String withOtherTokens(String file) {
            List<String> tokens = TOKEN.matcher(file).results().map(MatchResult::group).collect(Collectors.toCollection(ArrayList::new));
            String start = kind == Kind.REPLACE_NUMBER ? "[-\\d].*" : kind == Kind.REPLACE_TOKEN ? ".+" : "\".*\"";
            int[] places = IntStream.range(0, tokens.size()).filter(i -> tokens.get(i).matches(start))
                    .filter(i -> kind != Kind.REPLACE_TEXT || !isKey(tokens, i)).toArray();
            if (places.length == 0) {
                return file;
            }
            int one = places[here % places.length];
            int other = places[there % places.length];
            String token = tokens.get(one);
            switch (kind) {
                case MISSPELL -> tokens.set(one, token.substring(0, token.length() / 2) + token.substring(token.length() / 2 + 1));
                case COPY_TOKEN -> tokens.set(one, tokens.get(other));
                case SWAP_TOKENS -> tokens.set(one, tokens.set(other, token));
                case REPLACE_NUMBER -> tokens.set(one, number);
                default -> tokens.set(one, text);
            }
            return String.join("\n", tokens);
        }

        private static boolean isKey(List<String> tokens, int i) {
            return i + 1 < tokens.size() && tokens.get(i + 1).equals(":");
        }

        private String withoutMember(String file) {
            try {
                JsonNode root = TREES.readTree(file);
                List<ObjectNode> objects = new ArrayList<>();
                collect(root, objects);
                if (objects.isEmpty()) {
                    return file;
                }
                ObjectNode object = objects.get(here % objects.size());
                List<String> keys = new ArrayList<>();
                object.fieldNames().forEachRemaining(keys::add);
                object.remove(keys.get(there % keys.size()));
                return root.toPrettyString();
            } catch (JsonProcessingException e) {
                return file; // an earlier accident left no tree
            }
        }

        private static void collect(JsonNode node, List<ObjectNode> objects) {
            if (node instanceof ObjectNode object && !object.isEmpty()) {
                objects.add(object);
            }
            node.forEach(child -> collect(child, objects));
        }
    }
}
