package org.jdrtoolkit.core.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Visits every record inside a record, with the JSON pointer at which it would stand in a file. */
public final class RecordWalk {

    private RecordWalk() {}

    /** Calls the visitor for the root (pointer empty) and all records within, in the order of the file. */
    public static void visit(Record root, BiConsumer<String, Record> visitor) {
        visit("", root, visitor);
    }

    /** The JSON pointer of a member; the two characters with a meaning in pointers are escaped (RFC 6901). */
    public static String pointer(String around, String key) {
        return around + "/" + key.replace("~", "~0").replace("/", "~1");
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
                Object content = field.of(record);
                if (mayHoldRecords(content)) {
                    visit(pointer + "/" + field.key(), content, visitor);
                }
            }
        }
    }

    /** Most members are single values, for which no pointer need be put together. */
    private static boolean mayHoldRecords(Object value) {
        return value instanceof Record || value instanceof List || value instanceof Optional || value instanceof Map;
    }
}
