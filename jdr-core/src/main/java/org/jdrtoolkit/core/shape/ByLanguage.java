package org.jdrtoolkit.core.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record of one map from language tags to words, which is written as that map: an object whose keys are data, such as
 * {@code {"en": …, "nl": …}}. It holds one language or more, and none is obligatory.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ByLanguage {
    /** Tags of the languages that are suggested to the author of a file. */
    String[] value();
}
