package org.holdfast.training.supervision;

/**
 * What somebody gave as a supervisor over thirteen weeks, a group's session once: see {@link Sittings}.
 *
 * @param minutes of the sessions whose length is known
 * @param people how many different people they supervised
 */
public record GivenRow(long sessions, long minutes, long people) {}
