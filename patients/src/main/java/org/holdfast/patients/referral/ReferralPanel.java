package org.holdfast.patients.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.patients.api.PatientId;

/** A patient's referrals, on any page. */
@Named
@RequestScoped
public class ReferralPanel {
    private final ReferralDesk desk;
    private final Map<PatientId, List<ReferralRow>> read = new HashMap<>();
    private final Map<PatientId, List<WaitRow>> waits = new HashMap<>();

    @Inject
    ReferralPanel(ReferralDesk desk) {
        this.desk = desk;
    }

    public List<ReferralRow> of(PatientId patient) {
        return read.computeIfAbsent(patient, desk::of);
    }

    /** The four lights beside each referral that stands. */
    public List<WaitRow> waits(PatientId patient) {
        return waits.computeIfAbsent(patient, desk::waits);
    }
}
