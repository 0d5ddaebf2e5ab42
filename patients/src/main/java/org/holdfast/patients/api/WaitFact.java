package org.holdfast.patients.api;

import java.time.LocalDate;

/** Something that happened and may light one of the four lights of the community wait; see {@link WaitSource}. */
public sealed interface WaitFact {
    LocalDate on();

    /**
     * Somebody was seen.
     *
     * @param status the attendance, as the national data set codes it: 5 attended on time, 6 late but seen
     * @param medium how, likewise; null where it is not recorded and every session is in person, by video or by telephone
     */
    record Contact(LocalDate on, String status, String medium) implements WaitFact {}

    /** An outcome tool was scored. @param instrument the definition's code, such as {@code CORE-10} */
    record Scored(LocalDate on, String instrument) implements WaitFact {}

    /** An assessment was made: an assessment procedure of the national list, or what this service records in its place. */
    record Assessed(LocalDate on) implements WaitFact {}

    /** A care plan, and whether the person agreed it. */
    record CarePlan(LocalDate on, boolean agreed) implements WaitFact {}

    /** An intervention. @param code SNOMED CT, or null where none is recorded */
    record Intervention(LocalDate on, String code) implements WaitFact {}
}
