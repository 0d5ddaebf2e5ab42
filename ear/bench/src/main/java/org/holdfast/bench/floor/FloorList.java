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
}
