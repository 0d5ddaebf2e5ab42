package org.holdfast.therapy.appointment;

import java.time.LocalDateTime;

/**
 * What was said of an appointment before it was changed.
 *
 * @param startsAt null where only what became of it was changed, before the time was kept with it
 * @param outcome null if nobody had said
 * @param superseded when and by whom it was changed
 * @param reason null if none was given
 */
public record AppointmentWas(
        LocalDateTime startsAt, String place, Outcome outcome, AppointmentRow.Changed superseded, String reason) {}
