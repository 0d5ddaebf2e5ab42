/**
 * What the outcome reports need to know of patients, referrals and episodes, kept as this module was told it: when a
 * person was born and died and until when they were observed, when they were referred and what became of it, when
 * treatment began and ended. Nobody edits these rows; they follow what the other modules say.
 */
package org.holdfast.outcomes.fact;
