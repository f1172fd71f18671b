package org.jdrtoolkit.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.shape.Limits;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.shape.RecordWalk;

/** The ranges and ids that a file must keep to, for models and scenarios that are made in Java. */
public final class RangeCheck {

    private RangeCheck() {}

    /** Everything that is out of range in a record and all records within. */
    public static List<Problem> check(Record root) {
        List<Problem> problems = new ArrayList<>();
        RecordWalk.visit(root, (pointer, record) -> {
            for (RecordShape.Field field : RecordShape.of(record.getClass()).fields()) {
                Object value = field.of(record);
                Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
                if (value instanceof Map<?, ?> map) {
                    map.forEach((key, number) -> {
                        if (number instanceof Double given && !Double.isFinite(given)) {
                            problems.add(Problem.error(Code.OUT_OF_RANGE, RecordWalk.pointer(pointer + "/" + field.key(), String.valueOf(key)),
                                    "The number is " + given + "; it must be finite.", field.about()));
                        }
                    });
                }
                String place = pointer + "/" + field.key();
                if (content instanceof Number number && !isWithin(number.doubleValue(), field.limits())) {
                    problems.add(Problem.error(Code.OUT_OF_RANGE, place, "The number is " + number + "; it must be "
                            + field.limits().map(Limits::words).orElse("finite") + ".", field.about()));
                } else if (field.key().equals("id") && content instanceof String id && !RecordShape.isId(id)) {
                    problems.add(Problem.error(Code.NOT_AN_ID, place, "\"" + id + "\" is not an id: " + RecordShape.ID_IN_WORDS + ".", "Choose another."));
                }
            }
        });
        return problems;
    }

    private static boolean isWithin(double number, Optional<Limits> limits) {
        return Double.isFinite(number) && limits.map(range -> range.contains(number)).orElse(true);
    }
}
