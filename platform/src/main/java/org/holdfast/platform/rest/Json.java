package org.holdfast.platform.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * How everything is written as JSON: ISO dates, enums by name, numbers in full precision, and null where there is none.
 * A record that leaves out what it does not have says so with {@code @JsonbNillable(false)}.
 */
@Provider
public class Json implements ContextResolver<Jsonb> {
    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }

    /** The same, for what is not a response. */
    static Jsonb json() {
        return JSON;
    }
}
