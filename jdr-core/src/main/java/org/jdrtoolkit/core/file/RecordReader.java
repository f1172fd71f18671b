package org.jdrtoolkit.core.file;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Excerpt;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.core.shape.AsArray;
import org.jdrtoolkit.core.shape.ByLanguage;
import org.jdrtoolkit.core.shape.LanguageTag;
import org.jdrtoolkit.core.shape.Limits;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.shape.RecordWalk;

/**
 * Reads a JSON file into a record, strictly: every key must be known, every value of the right type and in its range. All
 * problems of shape are found in one go; a record is returned if nothing required is missing.
 */
public final class RecordReader {

    private final Problems problems;
    private final ScalarReader scalars;

    private RecordReader(Source source, Problems problems) {
        this.problems = problems;
        this.scalars = new ScalarReader(source.text(), problems);
    }

    /** Reads the file at a path; never throws for what is in it. */
    public static <T extends Record> Reading<T> read(Path path, Class<T> type) {
        return read(FileText.read(path), type);
    }

    /** Reads what a text holds; never throws for what is in it. */
    public static <T extends Record> Reading<T> read(FileText text, Class<T> type) {
        Problems problems = new Problems();
        problems.addAll(text.problems());
        return bind(text.text().flatMap(json -> LocatedJson.read(text.name(), json, problems))
                .map(source -> text.isPiped() ? source.piped() : source), problems, type);
    }

    /** Reads JSON text under the name of a file; never throws for what is in it. */
    public static <T extends Record> Reading<T> read(String name, String json, Class<T> type) {
        Problems problems = new Problems();
        return bind(LocatedJson.read(name, json, problems), problems, type);
    }

    private static <T extends Record> Reading<T> bind(Optional<Source> source, Problems problems, Class<T> type) {
        Optional<T> value = source
                .flatMap(read -> Optional.ofNullable(new RecordReader(read, problems).value(type, read.document(), "", null)))
                .map(type::cast);
        return new Reading<>(value, problems.found(), source);
    }

    /** The Java value, or null if the located value has a problem that leaves none. */
    private Object value(Type type, Located at, String pointer, RecordShape.Field field) {
        if (at.kind() == Located.Kind.NULL) {
            nothing(sortOf(type), at, pointer, field);
            return null;
        } else if (type instanceof ParameterizedType parameterized) {
            Type content = parameterized.getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1];
            Class<?> container = (Class<?>) parameterized.getRawType();
            if (container == Optional.class) {
                Object inside = value(content, at, pointer, field);
                return inside == null ? null : Optional.of(inside);
            }
            return container == List.class ? list(content, at, pointer, field) : map(content, at, pointer, field);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == String.class) {
            return scalars.text(at, pointer, field);
        } else if (wanted == double.class || wanted == Double.class) {
            return scalars.number(at, pointer, field);
        } else if (wanted == int.class || wanted == Integer.class || wanted == long.class) {
            return scalars.whole(wanted, at, pointer, field);
        } else if (wanted == boolean.class) {
            return scalars.truth(at, pointer);
        } else if (wanted == LocalDate.class) {
            return scalars.date(at, pointer);
        } else if (wanted.isEnum()) {
            return scalars.word(wanted, at, pointer);
        } else if (wanted.isSealed()) {
            return kind(wanted, at, pointer);
        } else if (wanted.isAnnotationPresent(AsArray.class)) {
            return tuple(wanted, at, pointer);
        } else if (wanted.isAnnotationPresent(ByLanguage.class)) {
            return byLanguage(wanted, at, pointer);
        }
        return record(wanted, at, pointer);
    }

    /** The sort of JSON value in which a Java value is written. */
    private static Located.Kind sortOf(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getRawType() == Optional.class ? sortOf(parameterized.getActualTypeArguments()[0])
                    : parameterized.getRawType() == List.class ? Located.Kind.ARRAY : Located.Kind.OBJECT;
        }
        Class<?> wanted = (Class<?>) type;
        boolean isText = wanted == String.class || wanted == LocalDate.class || wanted.isEnum();
        if (wanted == boolean.class) {
            return Located.Kind.TRUTH;
        }
        boolean isNumber = wanted.isPrimitive() || Number.class.isAssignableFrom(wanted);
        return isText ? Located.Kind.TEXT : isNumber ? Located.Kind.NUMBER
                : wanted.isAnnotationPresent(AsArray.class) ? Located.Kind.ARRAY : Located.Kind.OBJECT;
    }

    /** Reports that null is not a value; an optional field should be left out instead. */
    private void nothing(Located.Kind wanted, Located at, String pointer, RecordShape.Field field) {
        boolean isNeeded = field == null || !field.isOptional() && pointer.endsWith("/" + field.key());
        scalars.is(wanted, at, pointer, "Leave the key out where there is no value.",
                isNeeded ? Optional.empty() : Optional.of(new Fix.Remove(pointer)));
    }

    private Object record(Class<?> type, Located at, String pointer) {
        RecordShape shape = RecordShape.of(type);
        if (!scalars.is(Located.Kind.OBJECT, at, pointer, form(shape))) {
            return null;
        }
        List<String> known = shape.fields().stream().map(RecordShape.Field::key).toList();
        Set<String> missing = shape.fields().stream()
                .filter(field -> !field.isOptional() && !at.members().containsKey(field.key()))
                .map(RecordShape.Field::key).collect(Collectors.toSet());
        at.members().forEach((key, member) -> {
            if (pointer.isEmpty() && key.equals("$schema")) {
                scalars.is(Located.Kind.TEXT, member, "/$schema", "It names the JSON Schema of this file, in double quotes.");
            } else if (!known.contains(key)) {
                List<String> free = known.stream().filter(name -> !at.members().containsKey(name)).toList();
                unknownKey(key, free, RecordWalk.pointer(pointer, key), at.keys().get(key));
                Suggestion.nearest(key, missing).ifPresent(missing::remove);
            }
        });
        missing.stream().sorted().forEach(key -> problems.error(Code.MISSING_KEY, pointer, "The key \"" + key + "\" is missing.",
                Suggestion.meaning(shape.field(key).orElseThrow().about())));

        Object[] arguments = new Object[shape.fields().size()];
        boolean isComplete = true;
        for (int i = 0; i < arguments.length; i++) {
            RecordShape.Field field = shape.fields().get(i);
            Located member = at.members().get(field.key());
            arguments[i] = member == null ? absent(field) : value(field.type(), member, pointer + "/" + field.key(), field);
            isComplete &= arguments[i] != null;
        }
        return isComplete ? construct(type, arguments, pointer) : null;
    }

    private void unknownKey(String key, List<String> free, String pointer, Location place) {
        Problem problem = Problem.error(Code.UNKNOWN_KEY, pointer, "There is no key " + Excerpt.quoted(key) + " here.",
                free.isEmpty() ? "Remove it." : Suggestion.of(key, free)).at(place);
        Optional<Fix> fix = free.isEmpty() ? Optional.of(new Fix.Remove(pointer)) : Suggestion.key(key, free, List.of(), pointer);
        problems.add(fix.map(problem::with).orElse(problem));
    }

    /** {@code Write {"value": …, "evidence": …}.} with the keys that the record requires. */
    private static String form(RecordShape shape) {
        return shape.fields().stream().filter(field -> !field.isOptional()).map(field -> "\"" + field.key() + "\": …")
                .collect(Collectors.joining(", ", "Write {", "}."));
    }

    /** The value of a field that the file leaves out; null if the field is required. */
    private Object absent(RecordShape.Field field) {
        Class<?> raw = field.component().getType();
        if (field.orElse().isPresent()) {
            return fallback(field, "{\"value\":" + field.orElse().get() + "}");
        }
        return raw == Optional.class ? Optional.empty()
                : raw == List.class ? List.of() : raw == Map.class ? Map.of() : null;
    }

    private static Object fallback(RecordShape.Field field, String json) {
        Problems problems = new Problems();
        Source source = LocatedJson.read("default", json, problems).orElseThrow();
        return new RecordReader(source, problems).value(field.type(), source.document().members().get("value"), "", null);
    }

    private Object construct(Class<?> type, Object[] arguments, String pointer) {
        try {
            return RecordShape.of(type).make(arguments);
        } catch (IllegalArgumentException refused) {
            problems.error(Code.BROKEN_RULE, pointer, refused.getMessage(), "");
            return null;
        }
    }

    /** A record of a sealed family, recognised by the one key that names its kind. */
    private Object kind(Class<?> family, Located at, String pointer) {
        Map<String, Class<?>> kinds = RecordShape.kinds(family);
        if (!scalars.is(Located.Kind.OBJECT, at, pointer, "Its first key names a kind: " + String.join(", ", kinds.keySet()) + ".")) {
            return null;
        }
        List<String> named = at.members().keySet().stream().filter(kinds::containsKey).toList();
        if (named.size() == 1) {
            return record(kinds.get(named.get(0)), at, pointer);
        }
        if (named.isEmpty()) {
            String first = at.members().keySet().stream().findFirst().orElse("");
            problems.error(Code.UNKNOWN_KIND, pointer, first.isEmpty() ? "No key here names a kind."
                    : "No key here names a kind; the first is " + Excerpt.quoted(first) + ".", Suggestion.of(first, kinds.keySet()),
                    Suggestion.key(first, kinds.keySet(), at.members().keySet(), RecordWalk.pointer(pointer, first)));
        } else {
            problems.error(Code.UNKNOWN_KIND, pointer, "More than one key here names a kind: " + String.join(", ", named) + ".",
                    "Write one object for each.");
        }
        return null;
    }

    private Object tuple(Class<?> type, Located at, String pointer) {
        RecordShape shape = RecordShape.of(type);
        int most = shape.fields().size();
        int least = (int) shape.fields().stream().filter(field -> !field.isOptional()).count();
        String form = tuple(shape, least) + (least < most ? " or " + tuple(shape, most) : "");
        if (!scalars.is(Located.Kind.ARRAY, at, pointer, "Write " + form + ".")) {
            return null;
        }
        if (at.items().size() < least || at.items().size() > most) {
            problems.error(Code.WRONG_TYPE, pointer, "The array holds " + at.items().size() + "; it must hold " + least
                    + (least < most ? " or " + most + " entries." : " numbers."), "Write " + form + ".");
            return null;
        }
        Object[] arguments = new Object[most];
        boolean isComplete = true;
        for (int i = 0; i < most; i++) {
            RecordShape.Field field = shape.fields().get(i);
            arguments[i] = i < at.items().size() ? value(field.type(), at.items().get(i), pointer + "/" + i, field) : absent(field);
            isComplete &= arguments[i] != null;
        }
        return isComplete ? construct(type, arguments, pointer) : null;
    }

    /** {@code [x, y, [low, high]]}: how the first entries of an array are written. */
    private static String tuple(RecordShape shape, int entries) {
        return shape.fields().stream().limit(entries).map(field -> field.isOptional() && field.type() instanceof ParameterizedType optional
                && optional.getActualTypeArguments()[0] instanceof Class<?> inside && inside.isAnnotationPresent(AsArray.class)
                ? tuple(RecordShape.of(inside), RecordShape.of(inside).fields().size()) : field.key()).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A record of words by language, whose keys are tags of languages. */
    private Object byLanguage(Class<?> type, Located at, String pointer) {
        List<String> offered = List.of(type.getAnnotation(ByLanguage.class).value());
        String form = "Write {\"" + offered.get(0) + "\": …}.";
        if (!scalars.is(Located.Kind.OBJECT, at, pointer, form)) {
            return null;
        }
        if (at.members().isEmpty()) {
            problems.error(Code.MISSING_KEY, pointer, "There are no words here in any language.", form);
        }
        Map<String, Object> words = new LinkedHashMap<>();
        at.members().forEach((key, member) -> {
            String place = RecordWalk.pointer(pointer, key);
            if (LanguageTag.isTag(key)) {
                words.put(key, scalars.text(member, place, null));
            } else {
                List<String> free = offered.stream().filter(tag -> !at.members().containsKey(tag)).toList();
                Optional<String> meant = LanguageTag.meantBy(key).filter(tag -> !at.members().containsKey(tag)).or(() -> Suggestion.nearest(key, free));
                Problem problem = Problem.error(Code.UNKNOWN_KEY, place, "There is no key " + Excerpt.quoted(key) + " here.",
                        meant.map(tag -> "Maybe \"" + tag + "\"? ").orElse("") + "A key here is the tag of a language, such as en, nl or pt-BR.");
                problems.add(meant.map(tag -> problem.with(new Fix.Key(place, tag))).orElse(problem).at(at.keys().get(key)));
            }
        });
        return words.isEmpty() || words.containsValue(null) ? null : construct(type, new Object[] {words}, pointer);
    }

    private Object list(Type content, Located at, String pointer, RecordShape.Field field) {
        boolean isItem = at.kind() == sortOf(content);
        if (!scalars.is(Located.Kind.ARRAY, at, pointer, "Put square brackets around it.",
                isItem ? Optional.of(new Fix.Value(pointer, "[" + scalars.written(at) + "]")) : Optional.empty())) {
            return null;
        }
        Optional<Limits> limits = ScalarReader.limits(field);
        if (limits.isPresent() && !limits.get().contains(at.items().size())) {
            problems.error(Code.WRONG_TYPE, pointer, "The number of entries here is " + at.items().size() + "; it must be "
                    + limits.get().words() + ".", ScalarReader.about(field));
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < at.items().size(); i++) {
            values.add(value(content, at.items().get(i), pointer + "/" + i, field));
        }
        return values.contains(null) ? null : values;
    }

    private Object map(Type content, Located at, String pointer, RecordShape.Field field) {
        if (!scalars.is(Located.Kind.OBJECT, at, pointer, "Write names and their values between { and }.")) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        at.members().forEach((key, member) -> values.put(key, value(content, member, RecordWalk.pointer(pointer, key), field)));
        return values.containsValue(null) ? null : values;
    }
}
