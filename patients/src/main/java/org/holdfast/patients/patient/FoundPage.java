package org.holdfast.patients.patient;

import java.util.List;

/** Some of the people who fit: one more than was asked for, if there are that many, and how many there are. */
record FoundPage(List<FoundRow> rows, long total) {}
