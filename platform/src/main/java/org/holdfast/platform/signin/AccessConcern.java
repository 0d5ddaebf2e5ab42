package org.holdfast.platform.signin;

/** What about an account is worth a look when access is reviewed. */
public enum AccessConcern {
    /** Its holder has left. They cannot sign in, but should they come back, they could. */
    LEFT_BUT_OPEN,
    /** A role asks for a second factor and there is none yet. */
    WITHOUT_SECOND_FACTOR,
    /** Nobody has ever come in with it. */
    NEVER_IN,
    /** Nobody has come in with it for three months. */
    LONG_AWAY
}
