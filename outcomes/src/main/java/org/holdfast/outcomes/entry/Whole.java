package org.holdfast.outcomes.entry;

import java.io.Serializable;
import java.util.List;

/** An entry with what it said before, the latest first. */
public record Whole<R extends Row>(R now, List<Earlier<R>> earlier) implements Serializable {}
