package org.holdfast.platform.words;

/** What this service calls its field. */
public interface FieldWord {
    FieldName name();

    /** As it stands in the middle of a sentence; only asked for where the name is {@link FieldName#OWN}. */
    String own();
}
