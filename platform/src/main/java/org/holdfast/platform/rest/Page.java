package org.holdfast.platform.rest;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are in all
 * @param next what to pass as {@code after} for the following page; null on the last
 */
public record Page<T>(List<T> items, long total, String next) {}
