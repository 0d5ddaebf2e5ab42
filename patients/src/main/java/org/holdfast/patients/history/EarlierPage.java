package org.holdfast.patients.history;

import static org.holdfast.platform.access.Role.Names.ADMIN;
import static org.holdfast.platform.access.Role.Names.CLINICIAN;
import static org.holdfast.platform.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.holdfast.patients.api.PatientId;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.page.Route;

/** What the details, a referral or a diagnosis said before: {@code ?patient=…}, with {@code &referral=…} or {@code &diagnosis=…}. */
@Named
@RequestScoped
@Route("/patients/earlier.xhtml")
@RolesAllowed({CLINICIAN, SUPERVISOR, ADMIN})
public class EarlierPage {
    private static final String DETAILS = "patient";

    private final Instance<KeepsPast> kinds;
    private PatientId patient;
    private Past past;

    @Inject
    EarlierPage(@Any Instance<KeepsPast> kinds) {
        this.kinds = kinds;
    }

    @PostConstruct
    void arrive() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        patient = PatientId.of(address.get("patient"));
        KeepsPast asked = null;
        KeepsPast details = null;
        for (KeepsPast one : kinds)
            if (one.kind().equals(DETAILS)) details = one;
            else if (address.containsKey(one.kind())) asked = one;
        past = asked == null
                ? details.past(patient, patient.value())
                : asked.past(patient, id(address.get(asked.kind())));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException nonsense) {
            throw new Unknown("version");
        }
    }

    public PatientId getPatient() {
        return patient;
    }

    public Past getPast() {
        return past;
    }
}
