package org.jdrtoolkit.core.file;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** JSON objects with space, line breaks, signs and empty parts wherever JSON allows them. */
final class AnyJson implements ArbitrarySupplier<String> {

    private static final int DEEPEST = 4;

    /** Texts as JSON writes them; no two mean the same. */
    private static final List<String> TEXTS = List.of("\"a\"", "\"b\"", "\"id\"", "\"a/b\"", "\"~\"", "\"~1\"", "\"\"", "\"0\"", "\"1\"", "\"01\"",
            "\"-\"", "\"é\"", "\"\\u00e8\"", "\"\\\"\"", "\"\\\\\"", "\"\\n\"", "\"\\/x\"", "\"{}[]:,\"", "\"😀\"", "\"\\ud83d\\ude01\"",
            "\"\uFEFF\"", "\"two words\"");

    private static final List<String> SCALARS = List.of("0", "-1", "12.5", "-1.5e-3", "1E+2", "12345678901234567890", "true", "false", "null");

    private static final Arbitrary<String> SPACE = Arbitraries.of("", "", "", " ", "\n", "\r\n", "\r", "\t", "  \n  ", "\r\n    ");

    @Override
    public Arbitrary<String> get() {
        Arbitrary<String> marks = Arbitraries.of("", "", "", "\uFEFF");
        return Combinators.combine(marks, SPACE, object(DEEPEST), SPACE).as((mark, before, object, after) -> mark + before + object + after);
    }

    /** Any value, such as could stand in a file. */
    static Arbitrary<String> value() {
        return value(2);
    }

    /** A key in quotes, as JSON writes it. */
    static Arbitrary<String> key() {
        return Arbitraries.of(TEXTS);
    }

    private static Arbitrary<String> value(int depth) {
        Arbitrary<String> scalars = Arbitraries.oneOf(Arbitraries.of(SCALARS), Arbitraries.of(TEXTS));
        return depth == 0 ? scalars : Arbitraries.oneOf(scalars, Arbitraries.lazy(() -> object(depth - 1)), Arbitraries.lazy(() -> array(depth - 1)));
    }

    private static Arbitrary<String> object(int depth) {
        Arbitrary<List<String>> keys = Arbitraries.of(TEXTS).list().ofMaxSize(4).uniqueElements();
        return keys.flatMap(names -> Combinators.combine(value(depth).list().ofSize(names.size()), SPACE.list().ofSize(1 + 4 * names.size()))
                .as((values, spaces) -> IntStream.range(0, names.size()).mapToObj(i -> spaces.get(4 * i) + names.get(i) + spaces.get(4 * i + 1)
                        + ":" + spaces.get(4 * i + 2) + values.get(i) + spaces.get(4 * i + 3))
                        .collect(Collectors.joining(",", "{", (names.isEmpty() ? spaces.get(0) : "") + "}"))));
    }

    private static Arbitrary<String> array(int depth) {
        return Combinators.combine(value(depth).list().ofMaxSize(4), SPACE.list().ofSize(9))
                .as((values, spaces) -> IntStream.range(0, values.size()).mapToObj(i -> spaces.get(2 * i) + values.get(i) + spaces.get(2 * i + 1))
                        .collect(Collectors.joining(",", "[", (values.isEmpty() ? spaces.get(8) : "") + "]")));
    }
}
