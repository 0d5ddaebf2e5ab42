package org.holdfast.therapy.appointment;

import java.util.List;

/**
 * The appointments of an episode, a page of those to come and a page of those that have begun. Those that belong to no
 * episode are among them, because they stand nowhere else.
 *
 * @param ahead to come, the soonest first
 * @param furtherAhead where the next page of them begins; null if these are the last
 * @param past begun or over, the latest first
 * @param furtherBack where the next page of them begins; null if these are the first that were recorded
 */
public record AppointmentList(
        List<AppointmentRow> ahead, Turned furtherAhead, List<AppointmentRow> past, Turned furtherBack) {}
