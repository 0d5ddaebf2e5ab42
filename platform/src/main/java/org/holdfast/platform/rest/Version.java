package org.holdfast.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.platform.ChangedByAnother;

/**
 * A record's version as HTTP says it. A read answers {@code Response.ok(row).tag(Version.tag(row.version()))}; a change
 * takes {@code @HeaderParam("If-Match") String ifMatch} and asks {@code Version.expected(ifMatch)} which version its sender
 * has seen. Throw {@link ChangedByAnother} with the version that stands and the API answers 412 (or 409 where no If-Match
 * was sent) with it.
 */
public final class Version {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private static final Pattern ANY_TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e]*\"");
    private static final long NONE = -1;

    private Version() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version the sender has seen; -1, which no record has, for a tag that was never one of ours.
     *
     * @throws WebApplicationException 428 where If-Match is missing
     * @throws Malformed (400) where it is not a tag at all
     */
    public static long expected(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank())
            throw new WebApplicationException(
                    Response.status(428, "Precondition Required").build());
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (tag.matches()) return Long.parseLong(tag.group(1));
        if (ANY_TAG.matcher(ifMatch.strip()).matches()) return NONE;
        throw new Malformed("If-Match", "api.ifMatch", ifMatch);
    }

    /** The same where a sender need not say it; empty, which is any version, where it does not. */
    public static Optional<Long> seen(String ifMatch) {
        return ifMatch == null || ifMatch.isBlank() ? Optional.empty() : Optional.of(expected(ifMatch));
    }

    /** @throws ChangedByAnother where the sender has seen another version than the one that stands */
    public static void check(String what, String ifMatch, long current) {
        if (expected(ifMatch) != current) throw new ChangedByAnother(what, current);
    }
}
