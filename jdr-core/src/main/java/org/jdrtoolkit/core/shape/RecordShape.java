package org.jdrtoolkit.core.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The JSON shape of a record: one field per component, in order.
 *
 * <p>JSON keys are component names. A record declared inside its sealed family (a kind of factor, a kind of start) is recognised by
 * its first key, which is the record's own name in lower camel case and holds the first component.
 *
 * @param type the record
 * @param fields its fields in the order of the components
 */
public record RecordShape(Class<?> type, List<Field> fields) {

    /**
     * One field.
     *
     * @param key JSON key
     * @param component the record component it fills
     * @param isOptional whether a file may leave the field out
     * @param orElse JSON text of the value a left-out field has, if one is declared
     * @param limits limits of the number, or of the number of entries of the list, if declared
     * @param refersTo the document's lists whose ids this field holds; empty for ordinary fields
     * @param about the sentence that describes the field
     */
    public record Field(
            String key, RecordComponent component, boolean isOptional, Optional<String> orElse, Optional<Limits> limits, List<String> refersTo, String about) {

        private static Field of(String key, RecordComponent component) {
            Optional<String> orElse = Optional.ofNullable(component.getAnnotation(OrElse.class)).map(OrElse::value);
            Optional<Limits> limits = Optional.ofNullable(component.getAnnotation(Within.class)).map(Limits::of);
            Class<?> raw = component.getType();
            boolean mayBeEmpty = limits.map(range -> range.contains(0)).orElse(true);
            boolean isOptional = raw == Optional.class || List.class.isAssignableFrom(raw) && mayBeEmpty || Map.class.isAssignableFrom(raw)
                    || orElse.isPresent();
            return new Field(key, component, isOptional, orElse, limits,
                    Optional.ofNullable(component.getAnnotation(RefersTo.class)).map(lists -> List.of(lists.value())).orElse(List.of()),
                    Optional.ofNullable(component.getAnnotation(About.class)).map(About::value).orElse(""));
        }

        /** Declared type, such as {@code List<Effect>}. */
        public Type type() {
            return component.getGenericType();
        }

        /** The component's value in a record. */
        public Object of(Record record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + component, e);
            }
        }
    }

    /** What an id looks like, as a regular expression. */
    public static final String ID = "[A-Za-z][A-Za-z0-9-]{0,63}";

    private static final Pattern ID_PATTERN = Pattern.compile(ID);

    /** What an id looks like, in words. */
    public static final String ID_IN_WORDS = "a letter, then letters, digits and hyphens, 64 at most";

    /** Reflection is slow, so each type is inspected only once. */
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return reflect(type);
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("A record without its own constructor: " + type, e);
            }
        }
    };

    private static final ClassValue<Map<String, Class<?>>> KINDS = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> family) {
            Map<String, Class<?>> kinds = new TreeMap<>();
            for (Class<?> kind : family.getPermittedSubclasses()) {
                kinds.put(kindKey(kind), kind);
            }
            return Collections.unmodifiableMap(kinds);
        }
    };

    /** The shape of a record type. */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Whether the record is one kind of a sealed family. */
    public boolean isKind() {
        return isKind(type);
    }

    private static boolean isKind(Class<?> type) {
        return type.getDeclaringClass() != null && type.getDeclaringClass().isSealed();
    }

    private static RecordShape reflect(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Arrays.stream(components).forEach(component -> component.getAccessor().setAccessible(true)); // so that access is not checked in every call
        List<Field> fields = Arrays.stream(components)
                .map(component -> Field.of(isKind(type) && component == components[0] ? kindKey(type) : component.getName(), component))
                .toList();
        return new RecordShape(type, fields);
    }

    /** The field with a key, if there is one. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The record made of these components, in their order; throws {@link IllegalArgumentException} if the record refuses them. */
    public Record make(Object[] components) {
        try {
            return (Record) CONSTRUCTORS.get(type).newInstance(components);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException refused ? refused
                    : new IllegalStateException("Cannot make " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type, e);
        }
    }

    /** The key by which a record of a sealed family is recognised. */
    public static String kindKey(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The records of a sealed family by the keys that name them, in alphabetical order, since compilers list them in any. */
    public static Map<String, Class<?>> kinds(Class<?> family) {
        return KINDS.get(family);
    }

    /** Whether a text can be an id. */
    public static boolean isId(String text) {
        return ID_PATTERN.matcher(text).matches();
    }

    /** How a constant of an enum is written in files: {@code JOB_RESOURCE} as {@code job-resource}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
