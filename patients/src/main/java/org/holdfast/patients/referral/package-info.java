/**
 * Requests that we see somebody: when they came, from whom, to which team, and what became of them. A referral that is
 * not decided is waiting. Deciding is done once; the day of the decision is kept beside the day it was received.
 */
package org.holdfast.patients.referral;
