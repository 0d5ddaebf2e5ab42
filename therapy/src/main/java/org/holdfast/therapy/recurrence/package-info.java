/**
 * Sessions that come again and again. Reliable appointments are part of the treatment: the same weekday at the same hour,
 * week after week, and known to both long before (DOMAIN.md A and B; the rhythm of a strand is the programme's).
 *
 * <p><b>The rule.</b> A rhythm counts weeks (each, each second, each n-th) or months (the same weekday of the month: the
 * second Tuesday; the last one, where the first session lies in the fifth week). It begins with its first session and goes
 * on without an end, until a day, or a number of times. "This and all later ones" are given up from a day on; another
 * rhythm may begin there. It is written as RFC 5545 (2009) writes it, and a library that knows that standard counts the
 * days.
 *
 * <p><b>The hour is the clinic's.</b> Days are counted first and the hour is put to each day afterwards, so that ten
 * o'clock stays ten o'clock on both sides of the last Sundays of March and October, although 168 hours have not passed.
 *
 * <p><b>None lost, none doubled.</b> Each session of a series keeps the day on which the rhythm put it, wherever it is
 * moved. The book of appointments is asked which of those days it knows, and only the others are written. Asked twice,
 * stopped halfway or started again, the answer is the same.
 *
 * <p><b>An example.</b> Each second week from Tuesday 6 October 2026 at 10:00, five times: 6 and 20 October, 3 and 17
 * November, 1 December. The first two begin at 9:00 in Greenwich and the others at 10:00; in the
 * clinic all begin at ten. The third is moved to Thursday 5 November: it is still the one of 3 November, and there are still five.
 */
package org.holdfast.therapy.recurrence;
