package org.holdfast.patients.wait;

/** Whether a light burns. */
public enum LightState {
    LIT,
    NOT_YET,
    /** An assessment, of a referral and a first contact before 1 April 2024. */
    NOT_NEEDED
}
