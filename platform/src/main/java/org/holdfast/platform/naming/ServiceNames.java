package org.holdfast.platform.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.holdfast.platform.page.Settings;
import org.holdfast.platform.words.FieldName;
import org.holdfast.platform.words.FieldWord;

/** Reads what the service calls itself from its settings. */
@ApplicationScoped
class ServiceNames implements FieldWord {
    static final String NAME = "service.name";
    static final String FIELD = "service.field";
    static final String OWN = "service.field.own";

    private final Settings settings;

    @Inject
    ServiceNames(Settings settings) {
        this.settings = settings;
    }

    @Override
    public FieldName name() {
        String chosen = settings.text(FIELD).orElse("");
        return Arrays.stream(FieldName.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElse(FieldName.PERSONALITY_DISORDER);
    }

    @Override
    public String own() {
        return settings.text(OWN).orElse("");
    }

    ServiceName all() {
        return new ServiceName(settings.text(NAME).orElse(""), name(), own());
    }

    void forget() {
        settings.forget();
    }
}
