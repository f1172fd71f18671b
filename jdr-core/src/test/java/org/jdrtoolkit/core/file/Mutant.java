package org.jdrtoolkit.core.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The example model file after one to three accidents. */
final class Mutant implements ArbitrarySupplier<String> {

    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[-\\w.+]+|[^\\s\\w]");
    private static final String SIGNS = "{}[]\",:.\\/-+ \n\r\t\u00000159aeé\u2028\uFEFF";
    private static final ObjectMapper TREES = new ObjectMapper();

    private enum Kind { CUT, REPEAT, OVERWRITE, REPLACE_TOKEN, REPLACE_NUMBER, MISSPELL, COPY_TOKEN, SWAP_TOKENS, REMOVE_MEMBER }

    @Override
    public Arbitrary<String> get() {
        return accidents().list().ofMinSize(1).ofMaxSize(3).map(accidents -> {
            String text = ExampleModel.text();
            for (Accident accident : accidents) {
                text = accident.happenTo(text);
            }
            return text;
        });
    }

    /** Mostly accidents that leave JSON, so that those that do not leave something to find for the other rules. */
    private static Arbitrary<Accident> accidents() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(1, Kind.CUT), Tuple.of(1, Kind.REPEAT), Tuple.of(1, Kind.OVERWRITE),
                Tuple.of(1, Kind.REPLACE_TOKEN), Tuple.of(6, Kind.REPLACE_NUMBER), Tuple.of(6, Kind.MISSPELL), Tuple.of(6, Kind.COPY_TOKEN),
                Tuple.of(6, Kind.SWAP_TOKENS), Tuple.of(6, Kind.REMOVE_MEMBER));
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 1_000_000);
        Arbitrary<String> signs = Arbitraries.strings().withChars(SIGNS.toCharArray()).ofMaxLength(5);
        Arbitrary<String> values = Arbitraries.of("0", "-1", "2.5", "1e999", "-0.0", "NaN", "1e-320", "12345678901234567890", "null",
                "true", "\"\"", "\" \"", "\"z\"", "\"stock\"", "{}", "[]", "[0, 1]", "{ \"en\": \"x\" }");
        return Combinators.combine(kinds, places, places, signs, values).as(Accident::new);
    }

    private record Accident(Kind kind, int here, int there, String signs, String value) {

        String happenTo(String text) {
            int from = here % (text.length() + 1);
            int to = Math.min(text.length(), from + there % 80);
            String part = text.substring(from, to);
            return switch (kind) {
                case CUT -> text.substring(0, from) + text.substring(to);
                case REPEAT -> text.substring(0, to) + part + text.substring(to);
                case OVERWRITE -> text.substring(0, from) + signs + text.substring(to);
                case REMOVE_MEMBER -> withoutMember(text);
                default -> withOtherTokens(text);
            };
        }

        private String withOtherTokens(String text) {
            List<String> tokens = TOKEN.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(ArrayList::new));
            String start = kind == Kind.REPLACE_NUMBER ? "[-\\d].*" : kind == Kind.REPLACE_TOKEN ? ".+" : "\".*\"";
            int[] places = IntStream.range(0, tokens.size()).filter(i -> tokens.get(i).matches(start)).toArray();
            if (places.length == 0) {
                return text;
            }
            int one = places[here % places.length];
            int other = places[there % places.length];
            String token = tokens.get(one);
            switch (kind) {
                case MISSPELL -> tokens.set(one, token.substring(0, token.length() / 2) + token.substring(token.length() / 2 + 1));
                case COPY_TOKEN -> tokens.set(one, tokens.get(other));
                case SWAP_TOKENS -> tokens.set(one, tokens.set(other, token));
                default -> tokens.set(one, value);
            }
            return String.join("\n", tokens);
        }

        private String withoutMember(String text) {
            try {
                JsonNode root = TREES.readTree(text);
                List<ObjectNode> objects = new ArrayList<>();
                collect(root, objects);
                if (objects.isEmpty()) {
                    return text;
                }
                ObjectNode object = objects.get(here % objects.size());
                List<String> keys = new ArrayList<>();
                object.fieldNames().forEachRemaining(keys::add);
                object.remove(keys.get(there % keys.size()));
                return root.toPrettyString();
            } catch (JsonProcessingException e) {
                return text; // an earlier accident left no tree
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
