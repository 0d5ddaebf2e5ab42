/**
 * What happened lately to the people of a caseload, and calls for somebody to act: a person who harmed themselves, one who
 * left hospital and should be seen within 48 hours, one who is in hospital or with a home treatment team, where somebody
 * keeps in touch. Each is a reason in the caseload's words, with its day. None of it says how high a risk is; that is for
 * the clinician who knows the person.
 */
package org.holdfast.outcomes.caseload;
