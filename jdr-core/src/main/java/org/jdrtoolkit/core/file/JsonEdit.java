package org.jdrtoolkit.core.file;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problems;

/**
 * Changes one thing in a JSON text and keeps everything else to the character: order, spacing, line breaks, a byte order mark. Pointers are JSON
 * pointers (RFC 6901); where a key is repeated they name its first member. Every edit throws {@link IllegalArgumentException} if the text, or a
 * value to write, is not JSON, or if a pointer names nothing.
 */
public final class JsonEdit {

    /** Any other problem of a text does not prevent an edit. */
    private static final Set<Code> NOT_A_TEXT = Set.of(Code.EMPTY_FILE, Code.JSON_SYNTAX);
    private static final Set<Code> NOT_A_VALUE = Set.of(Code.EMPTY_FILE, Code.JSON_SYNTAX, Code.NOT_FINITE);

    private final Source source;
    private final Spacing spacing;

    private JsonEdit(Source source) {
        this.source = source;
        this.spacing = new Spacing(source.text());
    }

    /** The text with another value at a pointer; further lines of a value are indented like its first. */
    public static String replace(String text, String pointer, String json) {
        return new JsonEdit(read(text)).replace(pointer, json);
    }

    /** The text with another key for the member at a pointer; its object must not have that key yet. */
    public static String rename(String text, String pointer, String key) {
        return new JsonEdit(read(text)).rename(pointer, key);
    }

    /** The text without the member or item at a pointer, its comma, and its lines if nothing else stands on them. */
    public static String remove(String text, String pointer) {
        return new JsonEdit(read(text)).remove(pointer);
    }

    /**
     * The text with a value added, spaced like its neighbours. A pointer into an object ends in the new key, which it must not have yet; the member
     * comes last. A pointer into an array ends in the number of items before the new one, or in {@code -} for all.
     */
    public static String insert(String text, String pointer, String json) {
        return new JsonEdit(read(text)).insert(pointer, json);
    }

    /** The text of a file with a fix applied. */
    public static String apply(Source source, Fix fix) {
        JsonEdit edit = new JsonEdit(source);
        return fix.fold(value -> edit.replace(value.pointer(), value.json()), key -> edit.rename(key.pointer(), key.name()),
                remove -> edit.remove(remove.pointer()), keepFirst -> edit.keepFirst(keepFirst.pointer()));
    }

    private String replace(String pointer, String json) {
        Location where = at(pointer).where();
        return spacing.with(where.offset(), where.end(), spacing.fitted(value(json), spacing.indent(where.offset())));
    }

    private String rename(String pointer, String name) {
        Location key = key(pointer);
        if (around(pointer).members().containsKey(name) && !name.equals(lastStep(pointer))) {
            throw new IllegalArgumentException("There is a key \"" + name + "\" beside " + pointer + " already.");
        }
        return spacing.with(key.offset(), key.end(), quoted(name));
    }

    private String remove(String pointer) {
        Location where = at(pointer).where();
        if (pointer.isEmpty()) {
            throw new IllegalArgumentException("The document itself cannot be removed.");
        }
        return new Cut(source.text()).without(source.keyOf(pointer).orElse(where).offset(), where.end());
    }

    private String keepFirst(String pointer) {
        key(pointer);
        String text = source.text();
        List<Location> later = around(pointer).repeated().getOrDefault(lastStep(pointer), List.of());
        for (Location member : later.stream().sorted(Comparator.reverseOrder()).toList()) {
            text = new Cut(text).without(member.offset(), member.end());
        }
        return text;
    }

    private String insert(String pointer, String json) {
        if (pointer.isEmpty()) {
            throw new IllegalArgumentException("The document itself is there already.");
        }
        Located around = around(pointer);
        Insertion insertion = new Insertion(source.text(), around);
        if (around.kind() == Located.Kind.ARRAY) {
            List<Location> items = around.items().stream().map(Located::where).toList();
            return insertion.of(value(json), items, position(pointer, items.size()));
        } else if (around.kind() != Located.Kind.OBJECT || around.members().containsKey(lastStep(pointer))) {
            throw new IllegalArgumentException(around.kind() == Located.Kind.OBJECT ? "There is something at " + pointer + " already."
                    : "Nothing can be inserted at " + pointer + ": around it is no object and no array.");
        }
        List<Location> keys = List.copyOf(around.keys().values());
        return insertion.of(quoted(lastStep(pointer)) + colon(around) + value(json), keys, keys.size());
    }

    private static int position(String pointer, int items) {
        String step = lastStep(pointer);
        boolean isPosition = step.equals("-") || Located.isIndex(step) && Integer.parseInt(step) <= items;
        if (!isPosition) {
            throw new IllegalArgumentException("Nothing can be inserted at " + pointer + ": the array has " + items + " items.");
        }
        return step.equals("-") ? items : Integer.parseInt(step);
    }

    /** The colon of a neighbour with the space around it. */
    private String colon(Located around) {
        return around.keys().entrySet().stream().findFirst()
                .map(first -> source.text().substring(first.getValue().end(), around.members().get(first.getKey()).where().offset()))
                .filter(colon -> !colon.contains("\n") && !colon.contains("\r")).orElse(": ");
    }

    private Located at(String pointer) {
        mustBePointer(pointer);
        return source.document().find(pointer).orElseThrow(() -> new IllegalArgumentException("There is nothing at " + pointer + "."));
    }

    private Location key(String pointer) {
        at(pointer);
        return source.keyOf(pointer).orElseThrow(() -> new IllegalArgumentException("What stands at \"" + pointer + "\" has no key."));
    }

    private Located around(String pointer) {
        mustBePointer(pointer);
        return at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
    }

    private static void mustBePointer(String pointer) {
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new IllegalArgumentException("A JSON pointer begins with /, but not \"" + pointer + "\".");
        }
    }

    private static String lastStep(String pointer) {
        return Located.unescaped(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** The single value that a text holds, without the space around it. */
    private static String value(String json) {
        Location where = read(json, NOT_A_VALUE).placeOf("");
        return json.substring(where.offset(), where.end());
    }

    private static Source read(String text) {
        return read(text, NOT_A_TEXT);
    }

    private static Source read(String text, Set<Code> refused) {
        Problems problems = new Problems();
        Optional<Source> read = LocatedJson.read("text", text, problems);
        problems.found().stream().filter(problem -> refused.contains(problem.code())).findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException("This is not JSON: " + problem.message());
        });
        return read.orElseThrow();
    }

    private static String quoted(String text) {
        return RecordWriter.node(text).toString();
    }
}
