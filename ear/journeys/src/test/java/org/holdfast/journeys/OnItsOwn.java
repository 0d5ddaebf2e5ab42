package org.holdfast.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A journey through an empty service of its own, as a new installation finds it, that ends with the journey's class. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OnItsOwn {
    /** Settings as {@code HOLDFAST_…=value}. */
    String[] value() default {};
}
