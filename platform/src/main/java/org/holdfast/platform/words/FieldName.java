package org.holdfast.platform.words;

/** What a service can call the field it works in. Many people find "personality disorder" unhelpful. */
public enum FieldName {
    PERSONALITY_DISORDER,
    COMPLEX_EMOTIONAL_NEEDS,
    /** Words of the service's own. */
    OWN
}
