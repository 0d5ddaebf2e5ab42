package org.holdfast.training.qualification;

/** With one person, or with a group. */
public enum Setting {
    INDIVIDUAL,
    GROUP
}
