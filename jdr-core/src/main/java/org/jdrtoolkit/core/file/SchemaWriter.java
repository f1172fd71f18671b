package org.jdrtoolkit.core.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.AsArray;
import org.jdrtoolkit.core.shape.ByLanguage;
import org.jdrtoolkit.core.shape.LanguageTag;
import org.jdrtoolkit.core.shape.Limits;
import org.jdrtoolkit.core.shape.RecordShape;

/** The JSON Schema (draft 2020-12) of a record, derived from the same annotations that reading and checking follow. */
public final class SchemaWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, JsonNode> definitions = new TreeMap<>();

    private SchemaWriter() {}

    /** The schema as indented JSON text. */
    public static String write(Class<? extends Record> type, String title) {
        SchemaWriter writer = new SchemaWriter();
        ObjectNode root = NODES.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("title", title);
        ObjectNode document = writer.record(type);
        ((ObjectNode) document.get("properties")).putObject("$schema").put("type", "string")
                .put("description", "Where editors find this schema.");
        root.setAll(document);
        root.set("$defs", NODES.objectNode().setAll(writer.definitions));
        return RecordWriter.write(root);
    }

    private ObjectNode value(Type type, RecordShape.Field field) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] contents = parameterized.getActualTypeArguments();
            ObjectNode content = value(contents[contents.length - 1], field);
            Class<?> container = (Class<?>) parameterized.getRawType();
            return container == Optional.class ? content
                    : container == List.class ? sized(object("array"), field).set("items", content)
                    : object("object").set("additionalProperties", content);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            boolean isId = field.key().equals("id");
            return isId ? object("string").put("pattern", "^[A-Za-z][A-Za-z0-9-]{0,63}$") : object("string").put("minLength", 1);
        } else if (raw == LocalDate.class) {
            return object("string").put("format", "date");
        } else if (raw.isEnum()) {
            ArrayNode words = NODES.arrayNode();
            for (Object constant : raw.getEnumConstants()) {
                words.add(RecordShape.word((Enum<?>) constant));
            }
            return NODES.objectNode().set("enum", words);
        } else if (raw == boolean.class) {
            return object("boolean");
        } else if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
            return number(raw, field);
        }
        return reference(raw);
    }

    private static ObjectNode number(Class<?> raw, RecordShape.Field field) {
        boolean isReal = raw == double.class || raw == Double.class;
        ObjectNode node = object(isReal ? "number" : "integer");
        field.limits().ifPresent(range -> bound(node, range));
        return node;
    }

    private static ObjectNode sized(ObjectNode array, RecordShape.Field field) {
        field.limits().filter(limits -> limits.low() > 0).ifPresent(limits -> array.put("minItems", (int) limits.low()));
        field.limits().filter(limits -> Double.isFinite(limits.high())).ifPresent(limits -> array.put("maxItems", (int) limits.high()));
        return array;
    }

    private static void bound(ObjectNode node, Limits range) {
        Map<String, Double> bounds =
                Map.of("minimum", range.low(), "maximum", range.high(), "exclusiveMinimum", range.above());
        new TreeMap<>(bounds).forEach((key, bound) -> {
            if (Double.isFinite(bound)) {
                node.set(key, RecordWriter.node(bound));
            }
        });
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, NODES.objectNode());
            definitions.put(name, type.isSealed() ? family(type) : record(type));
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode family(Class<?> type) {
        ArrayNode kinds = NODES.arrayNode();
        RecordShape.kinds(type).values().forEach(kind -> kinds.add(record(kind)));
        return described(type, NODES.objectNode()).set("oneOf", kinds);
    }

    private ObjectNode record(Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        if (type.isAnnotationPresent(AsArray.class)) {
            ArrayNode items = NODES.arrayNode();
            shape.fields().forEach(field -> items.add(value(field.type(), field).put("description", field.key())));
            return object("array").put("minItems", (int) shape.fields().stream().filter(field -> !field.isOptional()).count()).put("maxItems", items.size()).set("prefixItems", items);
        } else if (type.isAnnotationPresent(ByLanguage.class)) {
            return byLanguage(type);
        }
        ObjectNode node = described(type, object("object")).put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        for (RecordShape.Field field : shape.fields()) {
            ObjectNode property = value(field.type(), field);
            if (!field.about().isEmpty()) {
                property.put("description", field.about());
            }
            field.orElse().ifPresent(json -> property.set("default", parse(json)));
            properties.set(field.key(), property);
            if (!field.isOptional()) {
                required.add(field.key());
            }
        }
        return required.isEmpty() ? node : node.set("required", required);
    }

    /** The languages on offer are named, so that an editor can complete them; all others are allowed. */
    private static ObjectNode byLanguage(Class<?> type) {
        ObjectNode node = described(type, object("object")).put("additionalProperties", false).put("minProperties", 1);
        ObjectNode properties = node.putObject("properties");
        for (String tag : type.getAnnotation(ByLanguage.class).value()) {
            String language = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
            properties.set(tag, object("string").put("minLength", 1).put("description", language + "."));
        }
        node.putObject("patternProperties").set(LanguageTag.pattern(), object("string").put("minLength", 1));
        return node;
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode object(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static ObjectNode described(Class<?> type, ObjectNode node) {
        About about = type.getAnnotation(About.class);
        return about == null ? node : node.put("description", about.value());
    }
}
