package org.jdrtoolkit.core.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jdrtoolkit.core.shape.RecordWalk;

/** What another reader of JSON makes of a text. */
final class Trees {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private Trees() {}

    /** The tree that a text is; throws {@link AssertionError} if it is none. */
    static JsonNode of(String text) {
        try {
            return MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("This is not JSON: " + text, e);
        }
    }

    /** The pointers of all values of a text, the document's first. */
    static List<String> pointers(String text) {
        List<String> pointers = new ArrayList<>();
        collect("", of(text), pointers);
        return pointers;
    }

    /** The value at a pointer of a tree. */
    static JsonNode at(JsonNode tree, String pointer) {
        return tree.at(JsonPointer.compile(pointer));
    }

    /** A copy of a tree with another value at a pointer. */
    static JsonNode with(JsonNode tree, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        JsonNode copy = tree.deepCopy();
        JsonNode around = at(copy, around(pointer));
        if (around instanceof ObjectNode object) {
            object.set(lastKey(pointer), value);
        } else {
            ((ArrayNode) around).set(Integer.parseInt(lastKey(pointer)), value);
        }
        return copy;
    }

    /** The pointer of the object or array around a value. */
    static String around(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /** The key or position in which a pointer ends. */
    static String lastKey(String pointer) {
        return JsonPointer.compile(pointer).last().getMatchingProperty();
    }

    private static void collect(String pointer, JsonNode node, List<String> pointers) {
        pointers.add(pointer);
        node.properties().forEach(member -> collect(RecordWalk.pointer(pointer, member.getKey()), member.getValue(), pointers));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), pointers);
        }
    }
}
