package org.jdrtoolkit.core.file;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Excerpt;
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
 * problems of shape are found in one go; a record comes out when nothing required is missing.
 */
public final class RecordReader {

    private static final int THOUSAND = 1000;

    /** Below 2⁵³, so that no digit of a whole number is lost where it is read as a double. */
    private static final double MOST_LONG = 9e15;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final Problems problems;

    private RecordReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads the file at a path; never throws for what is in it. */
    public static <T extends Record> Reading<T> read(Path path, Class<T> type) {
        Problems problems = new Problems();
        return bind(FileText.read(path, problems).flatMap(text -> LocatedJson.read(path.toString(), text, problems)), problems, type);
    }

    /** Reads JSON text under the name of a file; never throws for what is in it. */
    public static <T extends Record> Reading<T> read(String name, String json, Class<T> type) {
        Problems problems = new Problems();
        return bind(LocatedJson.read(name, json, problems), problems, type);
    }

    private static <T extends Record> Reading<T> bind(Optional<Source> source, Problems problems, Class<T> type) {
        Optional<T> value = source
                .flatMap(read -> Optional.ofNullable(new RecordReader(problems).value(type, read.document(), "", null)))
                .map(type::cast);
        return new Reading<>(value, problems.found(), source);
    }

    /** The Java value, or null if the located value has a problem that leaves none. */
    private Object value(Type type, Located at, String pointer, RecordShape.Field field) {
        if (type instanceof ParameterizedType parameterized) {
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
            return text(at, pointer, field);
        } else if (wanted == double.class || wanted == Double.class) {
            return number(at, pointer, field);
        } else if (wanted == int.class || wanted == Integer.class || wanted == long.class) {
            return whole(wanted, at, pointer, field);
        } else if (wanted == LocalDate.class) {
            return date(at, pointer);
        } else if (wanted.isEnum()) {
            return word(wanted, at, pointer);
        } else if (wanted.isSealed()) {
            return kind(wanted, at, pointer);
        } else if (wanted.isAnnotationPresent(AsArray.class)) {
            return tuple(wanted, at, pointer);
        } else if (wanted.isAnnotationPresent(ByLanguage.class)) {
            return byLanguage(wanted, at, pointer);
        }
        return record(wanted, at, pointer);
    }

    private Object record(Class<?> type, Located at, String pointer) {
        RecordShape shape = RecordShape.of(type);
        if (!is(Located.Kind.OBJECT, at, pointer, form(shape))) {
            return null;
        }
        List<String> known = shape.fields().stream().map(RecordShape.Field::key).toList();
        Set<String> missing = shape.fields().stream()
                .filter(field -> !field.isOptional() && !at.members().containsKey(field.key()))
                .map(RecordShape.Field::key).collect(Collectors.toSet());
        at.members().forEach((key, member) -> {
            if (pointer.isEmpty() && key.equals("$schema")) {
                is(Located.Kind.TEXT, member, "/$schema", "It names the JSON Schema of this file, in double quotes.");
            } else if (!known.contains(key)) {
                List<String> free = known.stream().filter(name -> !at.members().containsKey(name)).toList();
                problems.add(Problem.error(Code.UNKNOWN_KEY, RecordWalk.pointer(pointer, key), "There is no key " + Excerpt.quoted(key) + " here.",
                        free.isEmpty() ? "Remove it." : Suggestion.of(key, free)).at(at.keys().get(key)));
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

    /** {@code Write {"value": …, "evidence": …}.} with the keys that a record needs. */
    private static String form(RecordShape shape) {
        return shape.fields().stream().filter(field -> !field.isOptional()).map(field -> "\"" + field.key() + "\": …")
                .collect(Collectors.joining(", ", "Write {", "}."));
    }

    private static String meaning(RecordShape.Field field) {
        return field == null ? "" : Suggestion.meaning(field.about());
    }

    /** The value of a field that the file leaves out; null if the file must not. */
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
        Located document = LocatedJson.read("default", json, problems).orElseThrow().document();
        return new RecordReader(problems).value(field.type(), document.members().get("value"), "", null);
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
        if (!is(Located.Kind.OBJECT, at, pointer, "Its first key names a kind: " + String.join(", ", kinds.keySet()) + ".")) {
            return null;
        }
        List<String> named = at.members().keySet().stream().filter(kinds::containsKey).toList();
        if (named.size() == 1) {
            return record(kinds.get(named.get(0)), at, pointer);
        }
        if (named.isEmpty()) {
            String first = at.members().keySet().stream().findFirst().orElse("");
            problems.error(Code.UNKNOWN_KIND, pointer, first.isEmpty() ? "No key here names a kind."
                    : "No key here names a kind; the first is " + Excerpt.quoted(first) + ".", Suggestion.of(first, kinds.keySet()));
        } else {
            problems.error(Code.UNKNOWN_KIND, pointer, "More than one key here names a kind: " + String.join(", ", named) + ".",
                    "Write one object for each.");
        }
        return null;
    }

    private Object tuple(Class<?> type, Located at, String pointer) {
        RecordShape shape = RecordShape.of(type);
        String form = shape.fields().stream().map(RecordShape.Field::key).collect(Collectors.joining(", ", "[", "]"));
        if (!is(Located.Kind.ARRAY, at, pointer, "Write " + form + ".")) {
            return null;
        }
        if (at.items().size() != shape.fields().size()) {
            problems.error(Code.WRONG_TYPE, pointer, "The array holds " + at.items().size() + "; it must hold " + shape.fields().size() + " numbers.",
                    "Write " + form + ".");
            return null;
        }
        Object[] arguments = new Object[at.items().size()];
        boolean isComplete = true;
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = number(at.items().get(i), pointer + "/" + i, shape.fields().get(i));
            isComplete &= arguments[i] != null;
        }
        return isComplete ? construct(type, arguments, pointer) : null;
    }

    /** A record of words by language, whose keys are tags of languages. */
    private Object byLanguage(Class<?> type, Located at, String pointer) {
        List<String> offered = List.of(type.getAnnotation(ByLanguage.class).value());
        String form = "Write {\"" + offered.get(0) + "\": …}.";
        if (!is(Located.Kind.OBJECT, at, pointer, form)) {
            return null;
        }
        if (at.members().isEmpty()) {
            problems.error(Code.MISSING_KEY, pointer, "There are no words here in any language.", form);
        }
        Map<String, Object> words = new LinkedHashMap<>();
        at.members().forEach((key, member) -> {
            String place = RecordWalk.pointer(pointer, key);
            if (LanguageTag.isTag(key)) {
                words.put(key, text(member, place, null));
            } else {
                List<String> free = offered.stream().filter(tag -> !at.members().containsKey(tag)).toList();
                String guess = LanguageTag.meantBy(key).filter(tag -> !at.members().containsKey(tag)).or(() -> Suggestion.nearest(key, free))
                        .map(tag -> "Maybe \"" + tag + "\"? ").orElse("");
                problems.add(Problem.error(Code.UNKNOWN_KEY, place, "There is no key " + Excerpt.quoted(key) + " here.",
                        guess + "A key here is the tag of a language, such as en, nl or pt-BR.").at(at.keys().get(key)));
            }
        });
        return words.isEmpty() || words.containsValue(null) ? null : construct(type, new Object[] {words}, pointer);
    }

    private Object list(Type content, Located at, String pointer, RecordShape.Field field) {
        if (!is(Located.Kind.ARRAY, at, pointer, "Put square brackets around it.")) {
            return null;
        }
        Optional<Limits> limits = limits(field);
        if (limits.isPresent() && !limits.get().contains(at.items().size())) {
            problems.error(Code.WRONG_TYPE, pointer, "The number of entries here is " + at.items().size() + "; it must be "
                    + limits.get().words() + ".", meaning(field));
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < at.items().size(); i++) {
            values.add(value(content, at.items().get(i), pointer + "/" + i, field));
        }
        return values.contains(null) ? null : values;
    }

    private Object map(Type content, Located at, String pointer, RecordShape.Field field) {
        if (!is(Located.Kind.OBJECT, at, pointer, "Write names and their values between { and }.")) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        at.members().forEach((key, member) -> values.put(key, value(content, member, RecordWalk.pointer(pointer, key), field)));
        return values.containsValue(null) ? null : values;
    }

    private Object text(Located at, String pointer, RecordShape.Field field) {
        if (!is(Located.Kind.TEXT, at, pointer, "Put it in double quotes.")) {
            return null;
        }
        String text = (String) at.scalar();
        if (text.isBlank()) {
            problems.error(Code.EMPTY_TEXT, pointer, "The text is empty.", "Write it, or leave the key out if you may.");
        } else if (field != null && field.key().equals("id")) {
            problems.isId(text, pointer);
        }
        return text;
    }

    private Double number(Located at, String pointer, RecordShape.Field field) {
        boolean isQuoted = at.kind() == Located.Kind.TEXT && NUMBER.matcher((String) at.scalar()).matches();
        boolean isWithComma = at.kind() == Located.Kind.TEXT && ((String) at.scalar()).matches("-?\\d{1,9},\\d{1,9}");
        if (!is(Located.Kind.NUMBER, at, pointer,
                isQuoted ? "Remove the quotes." : isWithComma ? "Write " + ((String) at.scalar()).replace(',', '.') + ", with a point and without quotes."
                        : meaning(field))) {
            return null;
        }
        double number = (Double) at.scalar();
        if (!Double.isFinite(number)) {
            return null; // reported where it was read
        }
        problems.within(number, limits(field), field == null ? "" : field.about(), pointer);
        return number;
    }

    private static Optional<Limits> limits(RecordShape.Field field) {
        return field == null ? Optional.empty() : field.limits();
    }

    private Object whole(Class<?> wanted, Located at, String pointer, RecordShape.Field field) {
        Double number = number(at, pointer, field);
        if (number == null) {
            return null;
        }
        double most = wanted == long.class ? MOST_LONG : Integer.MAX_VALUE;
        if (number != Math.rint(number)) {
            boolean mayMarkThousands = number < THOUSAND && number * THOUSAND == Math.rint(number * THOUSAND)
                    && limits(field).map(limits -> limits.contains(number * THOUSAND)).orElse(true);
            problems.error(Code.WRONG_TYPE, pointer, "The number is " + at.inWords() + "; it must be a whole number.", mayMarkThousands
                    ? "Round it, or if the point marks thousands, write " + Decimals.given(number * THOUSAND) + "." : "Round it.");
            return null;
        } else if (Math.abs(number) > most) {
            problems.within(number, Optional.of(new Limits(-most, most, Double.NEGATIVE_INFINITY)), field == null ? "" : field.about(), pointer);
            return null;
        }
        return wanted == long.class ? (Object) number.longValue() : (Object) number.intValue();
    }

    private Object date(Located at, String pointer) {
        String form = "Write year-month-day, such as \"2026-03-02\".";
        if (!is(Located.Kind.TEXT, at, pointer, form)) {
            return null;
        }
        try {
            return LocalDate.parse((String) at.scalar());
        } catch (DateTimeParseException e) {
            problems.error(Code.WRONG_TYPE, pointer, at.inWords() + " is not a date.", form);
            return null;
        }
    }

    private Object word(Class<?> type, Located at, String pointer) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(RecordShape.word((Enum<?>) constant), constant);
        }
        if (!is(Located.Kind.TEXT, at, pointer, "Write one of these words: " + String.join(", ", words.keySet()) + ".")) {
            return null;
        }
        Object constant = words.get((String) at.scalar());
        if (constant == null) {
            problems.error(Code.UNKNOWN_WORD, pointer, at.inWords() + " is not one of the words allowed here.",
                    Suggestion.of((String) at.scalar(), words.keySet()));
        }
        return constant;
    }

    private boolean is(Located.Kind wanted, Located at, String pointer, String advice) {
        if (at.kind() != wanted) {
            problems.error(Code.WRONG_TYPE, pointer, "Here stands " + at.inWords() + "; it must be " + wanted.words() + ".",
                    at.kind() == Located.Kind.NULL ? "Leave the key out where there is no value." : advice);
        }
        return at.kind() == wanted;
    }
}
