package org.jdrtoolkit.core.problem;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.function.Function;

/** What to change in a file so that a problem is told no more, where the answer is known. {@code core.file.JsonEdit} makes the change. */
public sealed interface Fix {

    /** Where to change something: a JSON pointer (RFC 6901) into the file that the problem is in. */
    String pointer();

    /** What is made of a fix, by its kind. */
    <R> R fold(Function<Value, R> value, Function<Key, R> key, Function<Remove, R> remove, Function<KeepFirst, R> keepFirst);

    /** Writing a text in place of what stands at a pointer. */
    static Fix text(String pointer, String text) {
        return new Value(pointer, "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"");
    }

    /**
     * Writing something else in place of the value at a pointer.
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
     * Giving the member at a pointer another key.
     *
     * @param name the other key, as it is, without quotes
     */
    record Key(String pointer, String name) implements Fix {
        @Override
        public <R> R fold(Function<Value, R> value, Function<Key, R> key, Function<Remove, R> remove, Function<KeepFirst, R> keepFirst) {
            return key.apply(this);
        }
    }

    /** Leaving out the member or item at a pointer. */
    record Remove(String pointer) implements Fix {
        @Override
        public <R> R fold(Function<Value, R> value, Function<Key, R> key, Function<Remove, R> remove, Function<KeepFirst, R> keepFirst) {
            return remove.apply(this);
        }
    }

    /** Leaving out every later member with the key of the one at a pointer, which is the first and the one that is read. */
    record KeepFirst(String pointer) implements Fix {
        @Override
        public <R> R fold(Function<Value, R> value, Function<Key, R> key, Function<Remove, R> remove, Function<KeepFirst, R> keepFirst) {
            return keepFirst.apply(this);
        }
    }
}
