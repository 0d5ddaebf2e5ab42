package org.holdfast.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A body may be sent back as it was read: what the named representation shows besides, and nobody can change, is passed
 * over instead of being refused as unknown.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Echo {
    Class<? extends Record> value();
}
