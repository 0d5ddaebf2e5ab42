/**
 * An episode is one course of one programme for one person: it begins with the first offered session, goes through the
 * programme's phases, and ends on a day, in a way and for a reason that are written down. While it runs it has a team,
 * whose members may open the person's record, and a clinician who carries it. What has to be written with the person
 * (a crisis plan, a formulation, goals) is ticked off here when it has been.
 *
 * <p>One referral leads to one episode, and nobody is in two running episodes of one programme; whoever begins the second is
 * told. A person may be in two programmes at once, such as an introductory group before the main treatment, and may begin
 * again after an ending. Treatment can be paused, with or without a day on which it goes on, and a phase can be given
 * longer; both say why. What is planned on days on which it rests is cancelled and stands again if it does not rest then.
 * Whatever was decided or written can be struck out and stays readable. Files of other systems are taken as they are: what really happened there is not ours to refuse.
 */
package org.holdfast.therapy.episode;
