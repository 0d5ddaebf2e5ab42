package org.holdfast.outcomes.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.holdfast.platform.words.Words;

/** The words for types of contact, a site's own among them. */
@Named
@ApplicationScoped
public class ContactTypes {
    private final Words words;

    @Inject
    ContactTypes(Words words) {
        this.words = words;
    }

    /** "Hospital admission" for {@code HOSPITAL_ADMISSION}; a site's own word in lower case. */
    public String name(String type) {
        return ContactType.known(type).map(words::of).orElseGet(() -> ContactType.spelled(type));
    }
}
