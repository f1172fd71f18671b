package org.jdrtoolkit.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.shape.Limits;
import org.jdrtoolkit.core.shape.RecordShape;

/**
 * Names the numbers of a model by the ids around them: {@code effects/demands-to-strain/moderatedBy/resources/gain}.
 *
 * <p>An entry of a list is named after its first component: its id, or, without one, what it refers to, such as the {@code by} of a moderator.
 * Several ids stand in alphabetical order with {@code +} between (terms, correlations); an entry of one of several kinds has its kind before
 * ({@code dampen-resources}, {@code min-backlog+experts}); a corner of a table by its place, from 1 ({@code table-hrMaturity/points/3/y}), which
 * stays when its x is set otherwise. If several would have the same name, the second ends in {@code #2}, in an order that does not depend on the file's.
 */
final class NumberNames {

    private static final Optional<Limits> VALUE_OF_CORRELATION = RecordShape.of(Correlation.class).field("value").orElseThrow().limits();

    private final Map<String, NamedNumber> numbers = new LinkedHashMap<>();

    private NumberNames() {}

    static Map<String, NamedNumber> of(Model model) {
        NumberNames names = new NumberNames();
        for (RecordShape.Field list : RecordShape.of(Model.class).fields()) {
            names.visit(list.key(), "/" + list.key(), list.of(model), Optional.empty());
        }
        return names.numbers;
    }

    /** Visits a value; {@code limits} are those of the number that it is or holds. */
    private void visit(String name, String pointer, Object value, Optional<Limits> limits) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(content -> visit(name, pointer, content, limits));
        } else if (value instanceof List<?> list && list.stream().allMatch(Record.class::isInstance)) {
            List<String> keys = keys(list);
            IntStream.range(0, list.size()).forEach(i -> visit(name + "/" + keys.get(i), pointer + "/" + i, list.get(i), Optional.empty()));
        } else if (value instanceof Estimate number) {
            add(NamedNumber.of(name, pointer + "/value", number.value(), number, limits));
        } else if (value instanceof Rate number) {
            add(NamedNumber.of(name, pointer + "/value", number.value(), number, limits));
        } else if (value instanceof Correlation number) {
            add(NamedNumber.of(name, pointer + "/value", number.value(), number, VALUE_OF_CORRELATION));
        } else if (value instanceof Factor.Table table) {
            corners(name, pointer + "/points", table.points());
        } else if (value instanceof Record record && !(value instanceof Dose) && !(value instanceof Caution)) {
            for (RecordShape.Field field : RecordShape.of(record.getClass()).fields()) {
                Object content = field.of(record);
                if (content instanceof Double number) {
                    add(NamedNumber.of(name + "/" + field.key(), pointer + "/" + field.key(), number, field.limits()));
                } else if (content instanceof Record || content instanceof List || content instanceof Optional) {
                    visit(name + "/" + field.key(), pointer + "/" + field.key(), content, field.limits());
                }
            }
        }
    }

    /** The ranges of a table belong to one curve, so its values are drawn together, under the name of the table. */
    private void corners(String table, String pointer, List<Point> points) {
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            String name = table + "/points/" + (i + 1);
            add(NamedNumber.of(name + "/x", pointer + "/" + i + "/0", point.x(), Optional.empty()));
            add(new NamedNumber(name + "/y", pointer + "/" + i + "/1", point.y(), point.range(), Distribution.TRIANGULAR,
                    point.range().map(range -> table), Optional.empty()));
        }
    }

    private void add(NamedNumber number) {
        numbers.put(number.name(), number);
    }

    /** Different names for the entries of a list; only equal names need a number to tell them apart. */
    private static List<String> keys(List<?> entries) {
        List<String> keys = new ArrayList<>(entries.stream().map(NumberNames::key).toList());
        Map<String, Long> alike = keys.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        Map<String, Integer> uses = new HashMap<>();
        IntStream.range(0, keys.size()).filter(i -> alike.get(keys.get(i)) > 1).boxed()
                .sorted(Comparator.comparing(i -> entries.get(i).toString())).forEach(i -> {
                    int use = uses.merge(keys.get(i), 1, Integer::sum);
                    if (use > 1) {
                        keys.set(i, keys.get(i) + "#" + use);
                    }
                });
        return keys;
    }

    private static String key(Object entry) {
        if (entry instanceof Factor factor) {
            return RecordShape.kindKey(entry.getClass()) + (factor.reads().isEmpty() ? "" : "-" + String.join("+", factor.reads()));
        }
        RecordShape shape = RecordShape.of(entry.getClass());
        Object first = shape.fields().get(0).of((Record) entry);
        String name = first instanceof List<?> ids ? ids.stream().map(String::valueOf).sorted().collect(Collectors.joining("+")) : String.valueOf(first);
        return shape.isKind() ? RecordShape.kindKey(entry.getClass()) + "-" + name : name;
    }
}
