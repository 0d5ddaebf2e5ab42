/**
 * What contacts, events and assessments have in common as entries of a patient's record. An entry is never deleted. Entered in error, it
 * is struck out: it stays readable with the name, the time and the reason, and counts nowhere. Wrong in a detail, it is
 * corrected: the new version counts, and the old one stays readable with who changed it, when and why. Two people who
 * correct one entry see each other's version. What another system sent and somebody here struck out or corrected stays
 * so when the same file comes again; when the sender has changed the entry, the sender's new version counts, and what
 * was done here stays readable among the earlier versions.
 */
package org.holdfast.outcomes.entry;
