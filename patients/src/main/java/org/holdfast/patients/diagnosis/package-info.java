/**
 * Diagnoses as they were recorded: on which day, by which system of codes, found with which interview, with how many
 * criteria met. A diagnosis entered in error is struck out with the reason and stays readable.
 */
package org.holdfast.patients.diagnosis;
