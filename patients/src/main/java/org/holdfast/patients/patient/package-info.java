/**
 * Who our patients are: registering a person, finding them again by name, NHS number or birth date, and keeping their
 * details right. A person may use any name in any script, and one name is enough.
 */
package org.holdfast.patients.patient;
