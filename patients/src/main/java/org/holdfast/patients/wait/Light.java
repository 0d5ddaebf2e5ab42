package org.holdfast.patients.wait;

/** The four things that a referral waits for. */
public enum Light {
    CONTACT,
    OUTCOME,
    ASSESSMENT,
    PLAN
}
