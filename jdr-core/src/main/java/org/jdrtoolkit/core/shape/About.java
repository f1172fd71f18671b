package org.jdrtoolkit.core.shape;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One sentence for authors of files: what this field means, in which unit. It is part of the Javadoc of the annotated element, which therefore has
 * no comment that says the same: two copies of a sentence drift apart.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE, ElementType.FIELD})
public @interface About {
    /** The sentence, ending in a full stop. */
    String value();
}
