package org.jdrtoolkit.core.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Visits every record inside a record, with the JSON pointer at which it would stand in a file. */
public final class RecordWalk {

    private RecordWalk() {}

    /** Calls the visitor for the root (pointer empty) and all records within, in the order of the file. */
    public static void visit(Record root, BiConsumer<String, Record> visitor) {
        visit("", root, visitor);
    }

    /** The JSON pointer of a member; the two characters that mean something in a pointer are escaped (RFC 6901). */
    public static String pointer(String around, String key) {
        return around + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** A copy of a record in which each record within, then the root, is what the change makes of it; pointers as in {@link #visit}. */
    public static Record rebuild(Record root, BiFunction<String, Record, Record> change) {
        return (Record) rebuild("", root, change);
    }

    private static Object rebuild(String pointer, Object value, BiFunction<String, Record, Record> change) {
        if (value instanceof Optional<?> optional) {
            return optional.map(content -> rebuild(pointer, content, change));
        } else if (value instanceof List<?> list) {
            return IntStream.range(0, list.size()).mapToObj(i -> rebuild(pointer + "/" + i, list.get(i), change)).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, content) -> copy.put(key, rebuild(pointer(pointer, String.valueOf(key)), content, change)));
            return copy;
        } else if (value instanceof Record record) {
            RecordShape shape = RecordShape.of(record.getClass());
            Object[] components = shape.fields().stream()
                    .map(field -> rebuild(pointer + "/" + field.key(), field.of(record), change)).toArray();
            return change.apply(pointer, shape.make(components));
        }
        return value;
    }

    private static void visit(String pointer, Object value, BiConsumer<String, Record> visitor) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(content -> visit(pointer, content, visitor));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(pointer + "/" + i, list.get(i), visitor);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, content) -> visit(pointer(pointer, String.valueOf(key)), content, visitor));
        } else if (value instanceof Record record) {
            visitor.accept(pointer, record);
            for (RecordShape.Field field : RecordShape.of(record.getClass()).fields()) {
                visit(pointer + "/" + field.key(), field.of(record), visitor);
            }
        }
    }
}
