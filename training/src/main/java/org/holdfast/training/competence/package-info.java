/**
 * Team competence: for each person, what they are registered as and whether the supervision they agreed to takes place.
 * Qualifications join these columns when their rules do.
 */
package org.holdfast.training.competence;
