package org.holdfast.platform.tasks;

import java.io.Serializable;

/** Whose record a task is about, and where that is opened. */
public record AboutRecord(String name, String page) implements Serializable {}
