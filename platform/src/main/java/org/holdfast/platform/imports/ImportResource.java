package org.holdfast.platform.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.holdfast.platform.Ids;
import org.holdfast.platform.Unknown;
import org.holdfast.platform.access.Role;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Malformed;
import org.holdfast.platform.rest.Page;

/** Files of other systems: which there are, and their import. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportResource {
    /** What a cell of a column may hold. */
    @JsonbNillable(false)
    public record ColumnDescription(
            String name, String kind, boolean required, Integer min, Integer max, List<String> words) {}

    /** A dataset and its columns. */
    public record DatasetDescription(String dataset, List<ColumnDescription> columns) {}

    @Inject
    private Imports imports;

    @GET
    @RolesAllowed({Role.Names.MANAGER, Role.Names.ADMIN})
    public Page<DatasetDescription> datasets(@BeanParam Listing page) {
        List<Dataset> all = imports.datasets();
        if (page.after() != null && imports.find(page.after()).isEmpty()) throw new Malformed("after", "api.after");
        List<DatasetDescription> rows = all.stream()
                .filter(dataset -> page.after() == null || dataset.name().compareTo(page.after()) > 0)
                .limit(page.limit() + 1L)
                .map(dataset -> new DatasetDescription(
                        dataset.name(),
                        dataset.columns().stream()
                                .map(ImportResource::description)
                                .toList()))
                .toList();
        return page.of(rows, all.size(), DatasetDescription::dataset);
    }

    @POST
    @Path("{dataset}")
    @Consumes("text/csv")
    @RolesAllowed({Role.Names.MANAGER, Role.Names.ADMIN})
    public Imported run(
            @PathParam("dataset") String dataset,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream csv) {
        if (imports.find(dataset).isEmpty()) throw new Unknown("dataset " + dataset);
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (type == null
                || charset != null && !charset.equalsIgnoreCase("UTF-8") && !charset.equalsIgnoreCase("US-ASCII")
                || encoding != null && !encoding.equalsIgnoreCase("identity")) throw new NotSupportedException();
        if (length != null && length > TooLarge.MOST_BYTES) throw new TooLarge();
        return imports.run(dataset, null, csv, Ids.next(), Progress.NONE);
    }

    private static ColumnDescription description(Column column) {
        boolean number = column.kind() == Column.Kind.INTEGER || column.kind() == Column.Kind.SERIES;
        boolean text = column.kind() == Column.Kind.TEXT && column.vocabulary().isEmpty();
        return new ColumnDescription(
                column.kind() == Column.Kind.SERIES ? column.prefix() + "1 … " + column.prefix() + "N" : column.name(),
                column.kind().name(),
                column.isRequired(),
                number ? column.min() : null,
                number || text ? column.max() : null,
                column.vocabulary().isEmpty() ? null : column.vocabulary());
    }
}
