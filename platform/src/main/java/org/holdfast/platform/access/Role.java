package org.holdfast.platform.access;

/** What a member of staff does here. A person may hold several. */
public enum Role {
    CLINICIAN,
    SUPERVISOR,
    MANAGER,
    TRAINER,
    GOVERNANCE,
    ADMIN;

    /** The names for {@code @RolesAllowed}, which takes constants only. */
    public static final class Names {
        public static final String CLINICIAN = "CLINICIAN";
        public static final String SUPERVISOR = "SUPERVISOR";
        public static final String MANAGER = "MANAGER";
        public static final String TRAINER = "TRAINER";
        public static final String GOVERNANCE = "GOVERNANCE";
        public static final String ADMIN = "ADMIN";

        private Names() {}
    }
}
