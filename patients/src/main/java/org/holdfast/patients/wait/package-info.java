/**
 * The four lights of the community four-week wait. Somebody who was referred has not been helped by being on a list: the
 * clock stops only when they were seen, something was measured, an assessment was made, and a plan was agreed or treatment
 * begun.
 *
 * <p><b>The rule</b> (NHS England's script for the community wait, DOMAIN.md F2 and R3). Counted are people of 18 and over
 * on the day of the referral, referred to a team of the types A05, A06, A08, A09, A12, A13, A16, C03 or C10, without a stay
 * in hospital on the referral. Referrals that overlap or follow within five days are one spell; the clock starts with the
 * first. It stops at the latest of four firsts: an attended contact (status 5 or 6; in person, by video, by telephone), a
 * scored outcome tool of the reference list (CORE-10, CORE-OM, PHQ-9, GAD-7, ReQoL, DIALOG, goals, HoNOS, ORS, (S)WEMWBS,
 * K10; not BSL-23, WSAS, DERS or IIP), an assessment procedure (needed if the referral or the first contact is of 1 April
 * 2024 or later), and an agreed care plan or an intervention (three codes do not count). It is met within 28 days.
 *
 * <p><b>What Holdfast takes for it.</b> A session that was attended is a contact: every session is in person, by video or
 * by telephone. The assessment written under Therapy, or an assessment session that was attended, stands for the
 * assessment procedure, and goals, contract or joint care plan that were agreed there stand for the care plan: neither is
 * a coded entry of the national data set, and the screen says so. A crisis plan and a formulation are written early and
 * say nothing of what was agreed. A referral that was accepted stays open until the last day of its treatment; one that
 * was not closes on the day of the decision, or where that is unknown on the day it was received. Stays in hospital are not recorded on referrals here. All teams are of one type, the setting {@code holdfast.team.type} (A16).
 *
 * <p><b>An example.</b> Referred on 2 November 2026, seen on the 10th, CORE-10 on the 10th, assessment on the 24th, goals
 * agreed on the 30th: the clock stops on 30 November, day 28, and is met. Agreed on 1 December it would be day 29: not met.
 */
package org.holdfast.patients.wait;
