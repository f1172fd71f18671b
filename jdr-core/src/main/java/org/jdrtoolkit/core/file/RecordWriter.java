package org.jdrtoolkit.core.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.shape.AsArray;
import org.jdrtoolkit.core.shape.ByLanguage;
import org.jdrtoolkit.core.shape.RecordShape;

/** Writes a record as the JSON that {@link RecordReader} reads; fields at their default are left out. */
public final class RecordWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .disable(JsonFactory.Feature.USE_THREAD_LOCAL_FOR_BUFFER_RECYCLING).enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build());
    private static final DefaultPrettyPrinter INDENTED = new Indented();

    private RecordWriter() {}

    /** Two spaces deeper per object, and a space after a colon, not before it. */
    private static final class Indented extends DefaultPrettyPrinter {

        Indented() {
            indentObjectsWith(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Indented();
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }
    }

    /** The record as indented JSON text, ending in a line break. */
    public static String write(Record record) {
        return write(node(record));
    }

    /** Any JSON as the same indented text, for files that are no records. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writer(INDENTED).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON of our own making cannot be written", e);
        }
    }

    /** The record as a JSON tree. */
    static JsonNode node(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.<JsonNode>map(RecordWriter::node).orElse(NODES.nullNode());
        } else if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(item -> array.add(node(item)));
            return array;
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, item) -> object.set(String.valueOf(key), node(item)));
            return object;
        } else if (value instanceof Record record) {
            return record(record);
        } else if (value instanceof Enum<?> constant) {
            return NODES.textNode(RecordShape.word(constant));
        } else if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof Number number) {
            return NODES.numberNode(number.longValue());
        } else if (value instanceof LocalDate || value instanceof String) {
            return NODES.textNode(value.toString());
        }
        throw new IllegalArgumentException("No JSON for " + value);
    }

    private static JsonNode record(Record record) {
        RecordShape shape = RecordShape.of(record.getClass());
        if (record.getClass().isAnnotationPresent(AsArray.class)) {
            ArrayNode array = NODES.arrayNode();
            shape.fields().stream().map(field -> node(field.of(record))).filter(node -> !node.isNull()).forEach(array::add);
            return array;
        } else if (record.getClass().isAnnotationPresent(ByLanguage.class)) {
            return node(shape.fields().get(0).of(record));
        }
        ObjectNode object = NODES.objectNode();
        for (RecordShape.Field field : shape.fields()) {
            Object value = field.of(record);
            JsonNode node = node(value);
            boolean isDefault = node.isNull() || field.isOptional() && !(value instanceof Optional) && node.isContainerNode() && node.isEmpty()
                    || field.orElse().filter(node.toString()::equals).isPresent();
            if (!isDefault) {
                object.set(field.key(), node);
            }
        }
        return object;
    }

    /** Whole numbers without a point, others with the fewest digits that read back the same. */
    private static JsonNode number(double number) {
        boolean isWhole = Double.compare(number, (long) number) == 0 && Math.abs(number) < 1e15; // −0 is not
        return isWhole ? NODES.numberNode((long) number) : NODES.numberNode(number);
    }
}
