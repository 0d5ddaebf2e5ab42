package org.holdfast.platform.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdfast.platform.Refused;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.rest.AnyParameters;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Malformed;
import org.holdfast.platform.rest.Page;

/** The service's reports, as JSON or CSV. */
@Path("reports")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@RequestScoped
public class ReportResource {
    /** A report and the parameters it takes beside the common ones. */
    public record ReportDescription(String name, List<Parameter> parameters) {}

    @Inject
    private Reports reports;

    /** Those that the person may read, by name. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.Names.CLINICIAN,
        Role.Names.SUPERVISOR,
        Role.Names.MANAGER,
        Role.Names.TRAINER,
        Role.Names.GOVERNANCE,
        Role.Names.ADMIN
    })
    public Page<ReportDescription> all(@BeanParam Listing page) {
        return page.part(reports.mine().stream()
                .map(report -> new ReportDescription(report.name(), report.parameters()))
                .toList());
    }

    /** Who may read which report is the report's own rule. */
    @GET
    @Path("{name}")
    @AnyParameters
    @RolesAllowed({
        Role.Names.CLINICIAN,
        Role.Names.SUPERVISOR,
        Role.Names.MANAGER,
        Role.Names.TRAINER,
        Role.Names.GOVERNANCE,
        Role.Names.ADMIN
    })
    public Response answer(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT) String accept,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @Context UriInfo address) {
        Map<String, String> given = new LinkedHashMap<>();
        address.getQueryParameters().forEach((key, values) -> given.put(key, values.get(0)));
        String format = given.remove("format");
        Report<?> report = reports.find(name).orElseThrow(() -> new Unknown("report " + name));
        boolean csv = format == null ? prefersCsv(accept) : isCsv(format);
        Parameters with;
        try {
            with = reports.parameters(report, given);
        } catch (Refused refused) {
            throw refused.key().endsWith("unknownTeam") || refused.key().endsWith("unknownProgramme")
                    ? refused
                    : Malformed.from(refused);
        }
        if (!csv) return json(report, with);
        Response file = csv(report, with);
        // Asked for with a click, and not by another system, which shows a token.
        if (bearer != null) return file;
        return Response.fromResponse(file)
                .entity(Csv.forSpreadsheets((String) file.getEntity()))
                .build();
    }

    private <A> Response json(Report<A> report, Parameters with) {
        return Response.ok(reports.answer(report, with), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .build();
    }

    private <A> Response csv(Report<A> report, Parameters with) {
        A answer = reports.answer(report, with);
        // At the end, so that whoever reads the columns before them by their place goes on doing so.
        String file = Csv.write(report.table(answer)
                .beside("asOf", with.asOf())
                .beside("starters", report.starters(answer))
                .beside("parameters", with.asked()));
        return Response.ok(file, new MediaType("text", "csv", "UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + report.name() + "-" + with.asOf() + ".csv\"")
                .build();
    }

    private static boolean isCsv(String format) {
        if (format.equals("csv")) return true;
        if (format.equals("json")) return false;
        throw new Malformed("format", "report.format", format);
    }

    private static boolean prefersCsv(String accept) {
        if (accept == null || accept.isBlank()) return false;
        String wanted = accept.toLowerCase(Locale.ROOT);
        int csv = wanted.indexOf("text/csv");
        int json = wanted.indexOf("application/json");
        boolean any = wanted.contains("*/*") || wanted.contains("application/*");
        if (csv < 0 && json < 0 && !any && !wanted.contains("text/*")) throw new NotAcceptableException();
        return csv >= 0 && (json < 0 || csv < json);
    }
}
