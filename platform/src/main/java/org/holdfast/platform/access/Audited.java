package org.holdfast.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves one audit row with this action when the use case succeeds, e.g. {@code referral.accepted}. A use case that
 * answers a {@link RecordList} leaves one that names them all.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    String value();
}
