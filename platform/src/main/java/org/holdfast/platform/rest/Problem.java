package org.holdfast.platform.rest;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * The body of every refusal of the API: RFC 9457 {@code application/problem+json}, with what was wrong where.
 *
 * @param currentVersion the version that stands now, where another was first
 */
@JsonbNillable(false)
public record Problem(String type, String title, int status, String detail, List<Fault> errors, Long currentVersion) {
    /** One thing wrong. */
    public sealed interface Fault permits FieldFault, CellFault {
        static Fault ofField(String field, String message) {
            return new FieldFault(field, message);
        }

        static Fault ofCell(int row, String column, String message) {
            return new CellFault(row, column, message);
        }
    }

    /** In a field or parameter, where one can be named. */
    @JsonbNillable(false)
    public record FieldFault(String field, String message) implements Fault {}

    /** In a file: row 1 is the first after the header, 0 the header or the whole file; no column is the whole row. */
    @JsonbNillable
    public record CellFault(int row, String column, String message) implements Fault {}

    public static Response of(Response.StatusType status, String detail) {
        return of(status.getStatusCode(), title(status), detail, null);
    }

    /** As RFC 9110 names them; the server still has an older name for one. */
    private static String title(Response.StatusType status) {
        return status.getStatusCode() == 413 ? "Content Too Large" : status.getReasonPhrase();
    }

    static Response of(Response.StatusType status, String detail, long currentVersion) {
        return answer(new Problem("about:blank", title(status), status.getStatusCode(), detail, null, currentVersion));
    }

    public static Response of(int status, String title, String detail, List<Fault> errors) {
        return answer(new Problem("about:blank", title, status, detail, errors, null));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status(), problem.title())
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
