package org.jdrtoolkit.core.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.shape.RecordTemplate;
import org.jdrtoolkit.core.shape.RecordWalk;

/** All numbers of a model, with the evidence each rests on. */
public final class Numbers {

    private Numbers() {}

    /** Every number by its JSON pointer, in the order of the file. */
    public static Map<String, Sourced> of(Model model) {
        Map<String, Sourced> numbers = new LinkedHashMap<>();
        RecordWalk.visit(model, (pointer, record) -> {
            if (record instanceof Sourced number) {
                numbers.put(pointer, number);
            }
        });
        return numbers;
    }

    /** Every single number by its name, in the order of the file; the names do not depend on that order. */
    public static Map<String, NamedNumber> byName(Model model) {
        return NumberNames.of(model);
    }

    /**
     * Every single number of a model of which some numbers were set otherwise, by the names that it had before: of two factors that differ in their
     * numbers alone, the values decide which one's name ends in {@code #2}, and setting a number must rename none.
     */
    public static Map<String, NamedNumber> byName(Model model, Model before) {
        if (model == before) {
            return byName(model);
        }
        Map<String, NamedNumber> numbers = new HashMap<>();
        byName(model).values().forEach(number -> numbers.put(number.pointer(), number));
        return byName(before).values().stream().map(named -> numbers.get(named.pointer()).as(named))
                .collect(Collectors.toMap(NamedNumber::name, number -> number, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * The model with other values for some of its numbers. A number that is set holds: it loses its range, or, where it belongs to a group, keeps
     * itself alone as its range, so that the others of the group go on being drawn as they were.
     *
     * @param values numbers by their names; names unknown to the model are ignored
     * @throws IllegalArgumentException if a part of the model cannot hold its number, such as noise shares that do not sum to 1
     */
    public static Model with(Model model, Map<String, Double> values) {
        if (values.isEmpty()) {
            return model;
        }
        Map<String, Double> byPointer = new HashMap<>();
        byName(model).values().stream().filter(number -> values.containsKey(number.name()))
                .forEach(number -> byPointer.put(number.pointer(), values.get(number.name())));
        return setting(model, byPointer.keySet()).apply(byPointer);
    }

    /**
     * As {@link #with(Model, Map)}, for numbers that are set again and again: given by the pointers of {@link NamedNumber#pointer()}, they are
     * located only once.
     */
    public static Function<Map<String, Double>, Model> setting(Model model, Set<String> pointers) {
        Set<String> around = pointers.stream().map(pointer -> pointer.substring(0, pointer.lastIndexOf('/'))).collect(Collectors.toSet());
        RecordTemplate template = RecordTemplate.of(model, around::contains);
        return byPointer -> (Model) template.with((pointer, record) -> with(record, pointer, byPointer));
    }

    private static Record with(Record record, String pointer, Map<String, Double> byPointer) {
        if (record instanceof Point point) {
            Double y = byPointer.get(pointer + "/1");
            return new Point(byPointer.getOrDefault(pointer + "/0", point.x()), y == null ? point.y() : y, y == null ? point.range() : Optional.empty());
        }
        Double value = byPointer.get(pointer + "/value");
        if (record instanceof Noise) {
            RecordShape shape = RecordShape.of(Noise.class);
            return shape.make(shape.fields().stream()
                    .map(field -> byPointer.containsKey(pointer + "/" + field.key()) ? byPointer.get(pointer + "/" + field.key()) : field.of(record)).toArray());
        } else if (value == null) {
            return record;
        } else if (record instanceof Estimate number) {
            return new Estimate(value, held(value, number), number.together(), number.evidence());
        } else if (record instanceof Rate rate) {
            return new Rate(value, rate.unit(), held(value, rate), rate.together(), rate.evidence());
        } else if (record instanceof Correlation correlation) {
            return new Correlation(correlation.between(), value, Optional.empty(), correlation.evidence());
        }
        return record;
    }

    /** The range of a number that is set: a group needs ranges, and one of its numbers that must hold has no other value. */
    private static Optional<Range> held(double value, Sourced number) {
        return number.together().map(group -> new Range(value, value));
    }

    /** How many numbers rest on evidence of each kind; kinds without any are left out. */
    public static Map<EvidenceKind, Integer> countByKind(Model model) {
        Map<EvidenceKind, Integer> counts = new EnumMap<>(EvidenceKind.class);
        for (Sourced number : of(model).values()) {
            model.evidence(number.evidence()).ifPresent(source -> counts.merge(source.kind(), 1, Integer::sum));
        }
        return counts;
    }
}
