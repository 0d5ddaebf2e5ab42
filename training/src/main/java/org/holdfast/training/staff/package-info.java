/**
 * The people who deliver treatment, as the training lead sees them: profession, registration with a professional body,
 * and the days they were away. Their names, teams and accounts belong to the platform.
 */
package org.holdfast.training.staff;
