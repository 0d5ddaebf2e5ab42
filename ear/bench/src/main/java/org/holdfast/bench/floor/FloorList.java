package org.holdfast.bench.floor;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One clinician's running episodes with their people's names, in one statement. */
@ApplicationScoped
public class FloorList {
    static final String CASELOAD = "SELECT e.episode_key, p.given_name, p.family_name, e.programme, e.started_on"
            + " FROM therapy.episode e JOIN therapy.patient_fact p ON p.id = e.patient_id"
            + " JOIN platform.staff s ON s.id = e.clinician_id"
            + " WHERE s.staff_key = ? AND e.ended_on IS NULL ORDER BY e.started_on LIMIT 25";

    /** As much as a line of the caseload says, as plainly as one statement can find it: no clocks, no reasons, no access. */
    static final String SAME_TEXTS = "SELECT CAST(e.patient_id AS VARCHAR(36)), CAST(e.id AS VARCHAR(36)),"
            + " p.given_name, p.family_name, p.date_of_birth, e.programme, e.started_on,"
            + " (SELECT MAX(m.phase) FROM therapy.phase_move m WHERE m.episode_id = e.id) AS phase,"
            + " (SELECT MAX(a.starts_at) FROM therapy.appointment a WHERE a.episode_id = e.id AND a.outcome = 'ATTENDED') AS seen,"
            + " (SELECT MIN(a.starts_at) FROM therapy.appointment a WHERE a.episode_id = e.id AND a.outcome IS NULL) AS next_at,"
            + " (SELECT COUNT(*) FROM therapy.appointment a WHERE a.episode_id = e.id AND a.outcome = 'DID_NOT_ATTEND') AS missed"
            + " FROM therapy.episode e JOIN therapy.patient_fact p ON p.id = e.patient_id"
            + " JOIN platform.staff s ON s.id = e.clinician_id"
            + " WHERE s.staff_key = ? AND e.ended_on IS NULL ORDER BY e.started_on LIMIT 25";

    @Resource(lookup = "java:app/jdbc/floor")
    private DataSource database;

    public List<FloorRow> rows(String clinician) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CASELOAD)) {
            statement.setString(1, clinician);
            try (ResultSet row = statement.executeQuery()) {
                List<FloorRow> rows = new ArrayList<>();
                while (row.next())
                    rows.add(new FloorRow(
                            row.getString(1),
                            row.getString(2) + " " + row.getString(3),
                            row.getString(4),
                            row.getString(5)));
                return rows;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public List<FloorLine> lines(String clinician) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAME_TEXTS)) {
            statement.setString(1, clinician);
            try (ResultSet row = statement.executeQuery()) {
                List<FloorLine> lines = new ArrayList<>();
                while (row.next())
                    lines.add(new FloorLine(
                            "/patients/patient.xhtml?patient=" + row.getString(1),
                            "/therapy/episode.xhtml?patient=" + row.getString(1) + "&episode=" + row.getString(2),
                            row.getString(3) + " " + row.getString(4),
                            "born " + row.getString(5),
                            row.getString(11) + " sessions missed",
                            "in treatment since " + row.getString(7),
                            row.getString(6) + " · " + row.getString(8),
                            "since " + row.getString(7),
                            "seen " + row.getString(9),
                            "next " + row.getString(10)));
                return lines;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
