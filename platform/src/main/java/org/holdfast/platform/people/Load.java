package org.holdfast.platform.people;

/**
 * Some of what a member of staff carries.
 *
 * @param words how much of it, as one says it: "14 people"
 * @param url where it is handed to others, or empty
 */
public record Load(int count, String words, String url) {}
