/**
 * Team competence: for each person, what they are registered as, whether the supervision they agreed to takes place, and
 * how they stand towards each qualification: in words, with what is needed next and what runs out.
 */
package org.holdfast.training.competence;
