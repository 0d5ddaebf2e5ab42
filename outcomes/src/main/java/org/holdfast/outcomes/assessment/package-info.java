/**
 * What people answered to questionnaires, kept answer by answer with the version of the instrument they answered. Scores
 * are worked out when they are looked at and stored nowhere, so that they cannot fall behind a correction. A new version
 * of an instrument changes no old score: each assessment goes on being read by its own.
 *
 * <p>An answer about danger to oneself or others that is above zero asks a named person, the same day, to talk to whoever
 * gave it: once for each assessment, whether it was entered here, came through the API or in a file of the last days. It
 * is a reason to ask, and puts no label of low or high risk on anybody.
 *
 * <p>Example: on 3 March somebody answers nine of the ten items of CORE-10, item 6 with 1. The timeline shows CORE-10:
 * 23.3, prorated from nine answers, and the person's clinician is asked to talk to them before the day is over.
 */
package org.holdfast.outcomes.assessment;
