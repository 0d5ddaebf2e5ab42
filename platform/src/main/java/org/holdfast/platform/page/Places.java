package org.holdfast.platform.page;

import java.util.List;

/** A module's entries in the navigation; any application-scoped bean of this type contributes. */
public interface Places {
    List<Place> places();
}
