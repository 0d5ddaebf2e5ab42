package org.holdfast.bench.floor;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The floor's API. */
@ApplicationPath("/api")
public class FloorApi extends Application {}
