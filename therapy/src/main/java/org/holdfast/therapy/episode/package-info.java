/**
 * An episode is one course of one programme for one person: it begins with the first offered session, goes through the
 * programme's phases, and ends on a day, in a way and for a reason that are written down. While it runs it has a team,
 * whose members may open the person's record, and a clinician who carries it. What has to be written with the person
 * (a crisis plan, a formulation, goals) is ticked off here when it has been. Nothing is deleted: a mistake is struck out
 * with a reason.
 */
package org.holdfast.therapy.episode;
