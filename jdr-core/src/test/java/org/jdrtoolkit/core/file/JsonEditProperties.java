package org.jdrtoolkit.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.shape.RecordWalk;

/** An edit changes what it is asked to, in shipped files and in any JSON, and nothing else. */
class JsonEditProperties {

    private static final List<String> SHIPPED = Shipped.texts();

    @Provide
    Arbitrary<String> shipped() {
        return Arbitraries.of(SHIPPED);
    }

    /** Shipped files, with the line breaks and the byte order mark of other editors too, and JSON that nobody would write. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<UnaryOperator<String>> editors = Arbitraries.of(List.of(text -> text, text -> text.replace("\n", "\r\n"),
                text -> "\uFEFF" + text.replace("\n", "\r\n"), text -> text.replace('\n', '\r')));
        return Arbitraries.oneOf(Combinators.combine(shipped(), editors).as((text, editor) -> editor.apply(text)), new AnyJson().get());
    }

    @Provide
    Arbitrary<String> values() {
        return AnyJson.value();
    }

    @Provide
    Arbitrary<String> keys() {
        return AnyJson.key().map(key -> Trees.of(key).textValue());
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void onlyTheValueIsReplacedInShippedFiles(@ForAll("shipped") String text, @ForAll @IntRange(max = 1_000_000) int any,
            @ForAll("values") String value) {
        onlyTheValueIsReplaced(text, any, value);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void onlyTheValueIsReplaced(@ForAll("texts") String text, @ForAll @IntRange(max = 1_000_000) int any, @ForAll("values") String value) {
        String pointer = one(Trees.pointers(text), any);
        Location place = source(text).placeOf(pointer);

        String edited = JsonEdit.replace(text, pointer, value);

        String start = text.substring(0, place.offset());
        String end = text.substring(place.end());
        assertThat(edited).startsWith(start).endsWith(end);
        assertThat(withoutSpace(edited.substring(start.length(), edited.length() - end.length()))).isEqualTo(withoutSpace(value));
        assertThat(Trees.of(edited)).hasToString(Trees.with(Trees.of(text), pointer, Trees.of(value)).toString());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void onlyTheKeyIsRenamed(@ForAll("texts") String text, @ForAll @IntRange(max = 1_000_000) int any, @ForAll("keys") String name) {
        Source source = source(text);
        List<String> members = Trees.pointers(text).stream().filter(pointer -> source.keyOf(pointer).isPresent()).toList();
        Assume.that(!members.isEmpty());
        String pointer = one(members, any);
        ObjectNode around = (ObjectNode) Trees.at(Trees.of(text), Trees.around(pointer));
        Assume.that(!around.has(name));
        Location key = source.keyOf(pointer).orElseThrow();

        String edited = JsonEdit.rename(text, pointer, name);

        assertThat(edited).startsWith(text.substring(0, key.offset())).endsWith(text.substring(key.end()));
        ObjectNode renamed = around.objectNode();
        String before = Trees.lastKey(pointer);
        around.properties().forEach(member -> renamed.set(member.getKey().equals(before) ? name : member.getKey(), member.getValue()));
        assertThat(Trees.of(edited)).hasToString(Trees.with(Trees.of(text), Trees.around(pointer), renamed).toString());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatIsRemovedIsOnePieceOfTheText(@ForAll("texts") String text, @ForAll @IntRange(max = 1_000_000) int any) {
        List<String> parts = Trees.pointers(text).stream().skip(1).toList();
        Assume.that(!parts.isEmpty());
        String pointer = one(parts, any);

        String edited = JsonEdit.remove(text, pointer);

        isOnePieceLonger(text, edited);
        JsonNode around = Trees.at(Trees.of(text), Trees.around(pointer)).deepCopy();
        if (around instanceof ObjectNode object) {
            object.remove(Trees.lastKey(pointer));
        } else {
            ((ArrayNode) around).remove(Integer.parseInt(Trees.lastKey(pointer)));
        }
        assertThat(Trees.of(edited)).hasToString(Trees.with(Trees.of(text), Trees.around(pointer), around).toString());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatIsInsertedIsOnePieceOfTheText(@ForAll("texts") String text, @ForAll @IntRange(max = 1_000_000) int any, @ForAll("keys") String key,
            @ForAll("values") String value) {
        JsonNode tree = Trees.of(text);
        List<String> containers = Trees.pointers(text).stream().filter(pointer -> Trees.at(tree, pointer).isContainerNode()).toList();
        String container = one(containers, any);
        JsonNode around = Trees.at(tree, container).deepCopy();
        Assume.that(!around.has(key));
        int position = any % (around.size() + 1);
        String pointer = RecordWalk.pointer(container, around.isArray() ? String.valueOf(position) : key);

        String edited = JsonEdit.insert(text, pointer, value);

        isOnePieceLonger(edited, text);
        if (around instanceof ArrayNode array) {
            array.insert(position, Trees.of(value));
        } else {
            ((ObjectNode) around).set(key, Trees.of(value));
        }
        assertThat(Trees.of(edited)).hasToString(Trees.with(tree, container, around).toString());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatIsPutBehindOthersAndRemovedAgainLeavesNoTrace(@ForAll("texts") String text, @ForAll @IntRange(max = 1_000_000) int any,
            @ForAll("keys") String key, @ForAll("values") String value) {
        JsonNode tree = Trees.of(text);
        List<String> containers = Trees.pointers(text).stream().filter(pointer -> !Trees.at(tree, pointer).isEmpty()).toList();
        Assume.that(!containers.isEmpty());
        String container = one(containers, any);
        JsonNode around = Trees.at(tree, container);
        Assume.that(!around.has(key));
        String pointer = RecordWalk.pointer(container, around.isArray() ? String.valueOf(around.size()) : key);

        assertThat(JsonEdit.remove(JsonEdit.insert(text, pointer, value), pointer)).isEqualTo(text);
    }

    /** Claims that the shorter text is the longer with one piece cut out. */
    private static void isOnePieceLonger(String longer, String shorter) {
        int same = 0;
        while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
            same++;
        }
        assertThat(longer).endsWith(shorter.substring(same));
        assertThat(longer.length()).isGreaterThan(shorter.length());
    }

    private static String withoutSpace(String json) {
        return json.replaceAll("\\s", "");
    }

    private static <T> T one(List<T> list, int any) {
        return list.get(any % list.size());
    }

    private static Source source(String text) {
        return LocatedJson.read("any.json", text, new Problems()).orElseThrow();
    }
}
