package org.holdfast.platform.page;

import java.util.List;

/** A module's first steps, after those of the people; any application-scoped bean of this type contributes. */
public interface FirstSteps {
    List<FirstStep> steps();
}
