/**
 * What therapy has been told of patients and referrals and keeps for itself: the name to greet a person by, when they
 * were born, and which referrals were accepted, so that a caseload is read without asking another module.
 */
package org.holdfast.therapy.fact;
