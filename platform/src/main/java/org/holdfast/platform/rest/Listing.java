package org.holdfast.platform.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;

/**
 * Where a list begins and how long a page of it is: {@code limit} (1 to 200, default 25) and {@code after}. A resource takes
 * it as {@code @BeanParam Listing page}, asks the desk for {@code page.limit() + 1} rows after {@code page.after()}, and
 * answers {@code page.of(rows, total, row -> row.key())}.
 */
public class Listing {
    public static final int DEFAULT = 25;
    public static final int MOST = 200;

    /** Nobody pages further through what a search found; a better search finds it. */
    static final int FARTHEST = 10_000;

    @QueryParam("limit")
    private String limit;

    @QueryParam("after")
    private String after;

    public Listing() {
        // Filled by JAX-RS.
    }

    public Listing(String limit, String after) {
        this.limit = limit;
        this.after = after;
    }

    public int limit() {
        if (limit == null || limit.isBlank()) return DEFAULT;
        if (!limit.matches("\\d{1,4}")) throw new Malformed("limit", "api.limit", limit, MOST);
        int number = Integer.parseInt(limit);
        if (number < 1 || number > MOST) throw new Malformed("limit", "api.limit", limit, MOST);
        return number;
    }

    /** The {@code next} of the page before, or null for the first page. */
    public String after() {
        if (after == null || after.isBlank()) return null;
        if (after.length() > 400 || after.chars().anyMatch(Character::isISOControl))
            throw new Malformed("after", "api.after");
        return after;
    }

    /** {@code after} where it is a number of rows to pass over. */
    public int offset() {
        String from = after();
        if (from == null) return 0;
        if (!from.matches("\\d{1,5}") || Integer.parseInt(from) > FARTHEST) throw new Malformed("after", "api.after");
        return Integer.parseInt(from);
    }

    /** @param rows one more than {@code limit()}, if there are that many */
    public <T> Page<T> of(List<T> rows, long total, Function<T, String> key) {
        if (rows.size() <= limit()) return new Page<>(rows, total, null);
        List<T> items = List.copyOf(rows.subList(0, limit()));
        return new Page<>(items, total, key.apply(items.get(items.size() - 1)));
    }

    /** Where the list is paged by {@link #offset()}. */
    public <T> Page<T> byOffset(List<T> rows, long total) {
        int next = offset() + limit();
        return of(rows, total, last -> next > FARTHEST ? null : Integer.toString(next));
    }

    /** Of a short list that is read in one go. */
    public <T> Page<T> part(List<T> all) {
        return byOffset(all.stream().skip(offset()).limit(limit() + 1L).toList(), all.size());
    }
}
