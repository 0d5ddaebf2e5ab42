package org.holdfast.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.page.Place;
import org.holdfast.platform.page.Places;

/** Managers and administrators bring files in. */
@ApplicationScoped
class ImportPlaces implements Places {
    @Override
    public List<Place> places() {
        return List.of(Place.at("/platform/import.xhtml", "importFile.place", "upload", 70, Role.MANAGER, Role.ADMIN));
    }
}
