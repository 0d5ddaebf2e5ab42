package org.holdfast.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API lives under {@code /api}; resources are found in the modules. */
@ApplicationPath("/api")
public class Api extends Application {
    /** The server's own description of an address names the server and its version; {@code /api/openapi} is ours. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
