package org.holdfast.outcomes.event;

/** Who treated it, from least to most. */
public enum Treatment {
    NONE,
    SELF,
    NURSING,
    MEDICAL,
    GENERAL_HOSPITAL,
    INTENSIVE_CARE
}
