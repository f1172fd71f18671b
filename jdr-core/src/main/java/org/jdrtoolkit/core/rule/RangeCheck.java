package org.jdrtoolkit.core.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.shape.RecordWalk;

/** Checks models and scenarios made in Java for the ranges, the form of ids and the letters that files must keep to. */
public final class RangeCheck {

    private RangeCheck() {}

    /** Everything that is out of range in a record and the records inside it. */
    public static List<Problem> check(Record root) {
        Problems problems = new Problems();
        RecordWalk.visit(root, (pointer, record) -> {
            for (RecordShape.Field field : RecordShape.of(record.getClass()).fields()) {
                Object value = field.of(record);
                check(value instanceof Optional<?> optional ? optional.orElse(null) : value, field, pointer + "/" + field.key(), problems);
            }
        });
        return problems.found();
    }

    private static void check(Object content, RecordShape.Field field, String pointer, Problems problems) {
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> check(value, field, RecordWalk.pointer(pointer, String.valueOf(key)), problems));
        } else if (content instanceof Number number) {
            problems.within(number.doubleValue(), field.limits(), field.about(), pointer);
        } else if (field.key().equals("id") && content instanceof String id) {
            problems.isId(id, pointer);
        } else if (content instanceof String text) {
            problems.isPrintable(text, pointer);
        }
    }
}
