package org.jdrtoolkit.core.problem;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.function.Function;

/** A change of a file that removes a problem, where the right change is known. {@code core.file.JsonEdit} applies it. */
public sealed interface Fix {

    /** Where to change something: a JSON pointer (RFC 6901) into the file that the problem is in. */
    String pointer();

    /** Applies the function for this kind of fix. */
    <R> R fold(Function<Value, R> value, Function<Key, R> key, Function<Remove, R> remove, Function<KeepFirst, R> keepFirst);

    /** Replaces the value at a pointer by a text. */
    static Fix text(String pointer, String text) {
        return new Value(pointer, "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"");
    }

    /**
     * Replaces the value at a pointer.
     *
     * @param json the other value, as JSON text
     */
    record Value(String pointer, String json) implements Fix {
        @Override
        public <R> R fold(Function<Value, R> value, Function<Key, R> key, Function<Remove, R> remove, Function<KeepFirst, R> keepFirst) {
            return value.apply(this);
        }
    }

    /**
     * Renames the key of the member at a pointer.
     *
     * @param name the other key, as it is, without quotes
     */
    record Key(String pointer, String name) implements Fix {
        @Override
        public <R> R fold(Function<Value, R> value, Function<Key, R> key, Function<Remove, R> remove, Function<KeepFirst, R> keepFirst) {
            return key.apply(this);
        }
    }

    /** Removes the member or item at a pointer. */
    record Remove(String pointer) implements Fix {
        @Override
        public <R> R fold(Function<Value, R> value, Function<Key, R> key, Function<Remove, R> remove, Function<KeepFirst, R> keepFirst) {
            return remove.apply(this);
        }
    }

    /** Removes every later member with the same key as the one at a pointer, which is the first and the one that is read. */
    record KeepFirst(String pointer) implements Fix {
        @Override
        public <R> R fold(Function<Value, R> value, Function<Key, R> key, Function<Remove, R> remove, Function<KeepFirst, R> keepFirst) {
            return keepFirst.apply(this);
        }
    }
}
