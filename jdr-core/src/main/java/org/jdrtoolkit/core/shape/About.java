package org.jdrtoolkit.core.shape;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One sentence for whoever writes the file: what this field means, in which unit. It is part of the Javadoc of what it stands at, which therefore has
 * no comment that says the same: a sentence that is kept twice drifts apart.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE, ElementType.FIELD})
public @interface About {
    /** The sentence, ending in a full stop. */
    String value();
}
