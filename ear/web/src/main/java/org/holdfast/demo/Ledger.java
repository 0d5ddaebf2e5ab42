package org.holdfast.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes down the demonstration's rows as they are made, and gives them out as files in the order they can be loaded. */
final class Ledger {

    private static final Map<String, Class<? extends Row>> LOAD_ORDER = new LinkedHashMap<>();

    static {
        LOAD_ORDER.put("teams", Row.Team.class);
        LOAD_ORDER.put("staff", Row.Staff.class);
        LOAD_ORDER.put("accounts", Row.Account.class);
        LOAD_ORDER.put("patients", Row.Patient.class);
        LOAD_ORDER.put("referrals", Row.Referral.class);
        LOAD_ORDER.put("diagnoses", Row.Diagnosis.class);
        LOAD_ORDER.put("episodes", Row.Episode.class);
        LOAD_ORDER.put("phases", Row.Phase.class);
        LOAD_ORDER.put("products", Row.Product.class);
        LOAD_ORDER.put("pauses", Row.Pause.class);
        LOAD_ORDER.put("extensions", Row.Extension.class);
        LOAD_ORDER.put("appointments", Row.Appointment.class);
        LOAD_ORDER.put("series", Row.Series.class);
        LOAD_ORDER.put("contacts", Row.Contact.class);
        LOAD_ORDER.put("events", Row.Event.class);
        LOAD_ORDER.put("assessments", Row.Assessment.class);
        LOAD_ORDER.put("supervision-agreements", Row.Agreement.class);
        LOAD_ORDER.put("supervision", Row.Supervision.class);
        LOAD_ORDER.put("tasks", Row.Task.class);
        LOAD_ORDER.put("openings", Row.Opening.class);
    }

    private final List<Row> rows = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
    }

    <R extends Row> List<R> all(Class<R> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        LOAD_ORDER.forEach((dataset, type) -> sheets.add(sheet(dataset, type)));
        return sheets;
    }

    private <R extends Row> Sheet sheet(String dataset, Class<R> type) {
        return Sheet.of(dataset, type, all(type));
    }
}
