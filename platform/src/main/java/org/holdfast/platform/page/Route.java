package org.holdfast.platform.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The page this bean stands behind, e.g. {@code /patients/find.xhtml}. With {@code @RolesAllowed} or {@code @PermitAll}
 * on the bean it is the page's access rule; a page that no bean has a rule for is closed to everyone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Route {
    String[] value();
}
