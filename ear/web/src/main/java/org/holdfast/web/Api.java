package org.holdfast.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API lives under {@code /api}; resources are found in the modules. */
@ApplicationPath("/api")
public class Api extends Application {}
