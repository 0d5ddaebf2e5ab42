package org.holdfast.patients.api;

/**
 * A short fact that the banner of a patient's pages shows.
 *
 * @param text a few words: "SCM · Treatment · week 14 of 26–52"
 * @param icon a name of the shell's icon sprite
 * @param link a page of this service, or null
 */
public record BannerFact(Kind kind, String text, String icon, String link) {
    public enum Kind {
        /** Where the person is in treatment. */
        PHASE,
        /** What everyone who meets the person must know. */
        ALERT,
        /** The crisis plan: shown as the button of the banner. */
        CRISIS_PLAN
    }
}
