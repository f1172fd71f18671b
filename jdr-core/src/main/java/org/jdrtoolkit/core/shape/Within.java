package org.jdrtoolkit.core.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The closed range of a number, or of the number of entries of a list; an open lower end is stated with {@link #above}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Within {
    /** Smallest number allowed. */
    double low() default Double.NEGATIVE_INFINITY;

    /** Largest number allowed. */
    double high() default Double.POSITIVE_INFINITY;

    /** The number must be larger than this one. */
    double above() default Double.NEGATIVE_INFINITY;
}
