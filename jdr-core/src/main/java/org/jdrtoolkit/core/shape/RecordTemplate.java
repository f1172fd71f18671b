package org.jdrtoolkit.core.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A record to be copied many times with some of the records inside it replaced, such as the numbers of a model. What is replaced, and what contains
 * it, is located once; everything else is shared by all copies.
 */
public final class RecordTemplate {

    private final Record root;
    private final Optional<Part> part;

    private RecordTemplate(Record root, Optional<Part> part) {
        this.root = root;
        this.part = part;
    }

    /** A part of the record that is made anew because something inside it is replaced. */
    @FunctionalInterface
    private interface Part {

        /** The same part, with the change applied to the records to be replaced. */
        Object with(BiFunction<String, Record, Record> change);
    }

    /** A template in which the records at these pointers are to be changed; pointers as in {@link RecordWalk#visit}. */
    public static RecordTemplate of(Record root, Predicate<String> isChanged) {
        return new RecordTemplate(root, part("", root, isChanged));
    }

    /**
     * The record with the change applied to each record to be changed, given its pointer and the record; inner records first.
     *
     * @throws IllegalArgumentException if an enclosing record refuses its new content
     */
    public Record with(BiFunction<String, Record, Record> change) {
        return part.map(whole -> (Record) whole.with(change)).orElse(root);
    }

    private static Optional<Part> part(String pointer, Object value, Predicate<String> isChanged) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(content -> part(pointer, content, isChanged)).map(content -> change -> Optional.of(content.with(change)));
        } else if (value instanceof List<?> list) {
            Map<Integer, Part> parts = new LinkedHashMap<>();
            for (int i = 0; i < list.size(); i++) {
                int place = i;
                part(pointer + "/" + i, list.get(i), isChanged).ifPresent(part -> parts.put(place, part));
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(new Places(list.toArray(), parts).then(List::of));
        } else if (value instanceof Map<?, ?> map) {
            return ofMap(pointer, map, isChanged);
        } else if (value instanceof Record record) {
            return ofRecord(pointer, record, isChanged);
        }
        return Optional.empty();
    }

    private static Optional<Part> ofMap(String pointer, Map<?, ?> map, Predicate<String> isChanged) {
        Map<Object, Part> parts = new LinkedHashMap<>();
        map.forEach((key, content) -> part(RecordWalk.pointer(pointer, String.valueOf(key)), content, isChanged)
                .ifPresent(part -> parts.put(key, part)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(change -> {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            parts.forEach((key, part) -> copy.put(key, part.with(change)));
            return copy;
        });
    }

    private static Optional<Part> ofRecord(String pointer, Record record, Predicate<String> isChanged) {
        RecordShape shape = RecordShape.of(record.getClass());
        List<Object> components = new ArrayList<>();
        Map<Integer, Part> parts = new LinkedHashMap<>();
        for (RecordShape.Field field : shape.fields()) {
            Object component = field.of(record);
            part(pointer + "/" + field.key(), component, isChanged).ifPresent(part -> parts.put(components.size(), part));
            components.add(component);
        }
        Part around = parts.isEmpty() ? change -> record : new Places(components.toArray(), parts).then(shape::make);
        if (isChanged.test(pointer)) {
            return Optional.of(change -> change.apply(pointer, (Record) around.with(change)));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(around);
    }

    /** Values in their places, some of which are made anew. */
    private record Places(Object[] values, Map<Integer, Part> parts) {

        Part then(Function<Object[], Object> whole) {
            return change -> {
                Object[] copy = values.clone();
                parts.forEach((place, part) -> copy[place] = part.with(change));
                return whole.apply(copy);
            };
        }
    }
}
