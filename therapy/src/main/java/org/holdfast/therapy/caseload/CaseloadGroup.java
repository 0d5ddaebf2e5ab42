package org.holdfast.therapy.caseload;

import java.util.List;

/** The lines of one part of the list: today, by Friday, later. */
public record CaseloadGroup(String title, String people, boolean today, List<CaseloadRow> rows) {}
