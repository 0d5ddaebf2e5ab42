package org.holdfast.outcomes.entry;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.holdfast.platform.rest.Listing;
import org.holdfast.platform.rest.Malformed;
import org.holdfast.platform.rest.Page;
import org.holdfast.platform.rest.Version;

/** How the API answers about entries, whatever their kind. */
public final class Answers {
    /** Why an entry is struck out. */
    public record Because(String reason) {}

    private Answers() {}

    /** @throws Malformed where nothing was sent */
    public static <B> B given(B body) {
        if (body == null) throw new Malformed(null, "api.malformed");
        return body;
    }

    /** 201 with the place of the new entry. */
    public static Response made(UriInfo address, Row row) {
        return Response.created(address.getAbsolutePathBuilder()
                        .path(row.id().toString())
                        .build())
                .entity(row)
                .tag(Version.tag(row.version()))
                .build();
    }

    public static Response of(Row row) {
        return Response.ok(row).tag(Version.tag(row.version())).build();
    }

    /** The version that the sender has seen; null, which is any, where it does not say. */
    public static Integer seen(String ifMatch) {
        return Version.seen(ifMatch).isEmpty() ? null : (Integer) expected(ifMatch);
    }

    /** The version that the sender has seen, which it has to say. */
    public static int expected(String ifMatch) {
        return (int) Math.min(Integer.MAX_VALUE, Version.expected(ifMatch));
    }

    /** @param rows the entries after this one (null for the first page), one more than the page holds */
    public static <R extends Row> Page<R> page(Listing page, Function<After, List<R>> rows, long total) {
        After after = page.after() == null
                ? null
                : After.of(page.after()).orElseThrow(() -> new Malformed("after", "api.after"));
        return page.of(rows.apply(after), total, row -> row.place().toString());
    }
}
