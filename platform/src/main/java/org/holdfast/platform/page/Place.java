package org.holdfast.platform.page;

import java.util.Set;
import org.holdfast.platform.access.Role;

/**
 * One entry of the navigation. A module offers its own through {@link Places}:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class TherapyPlaces implements Places {
 *     public List<Place> places() {
 *         return List.of(Place.at("/therapy/caseload.xhtml", "caseload.place", "people", 10, Role.CLINICIAN).asHome());
 *     }
 * }
 * }</pre>
 *
 * @param url the page, as the browser asks for it
 * @param label message key of one or two words; the rail is narrow
 * @param icon name of a drawing in {@code icons.svg}
 * @param order place in the rail; 10 is first, 90 last
 * @param roles who sees it; the page's own rule still decides who may open it
 * @param also other pages that belong to it, so that it is marked while they are open
 * @param home where these roles arrive after signing in; of several, the lowest order wins
 */
public record Place(String url, String label, String icon, int order, Set<Role> roles, Set<String> also, boolean home) {
    public static Place at(String url, String label, String icon, int order, Role... roles) {
        return new Place(url, label, icon, order, Set.of(roles), Set.of(), false);
    }

    public Place asHome() {
        return new Place(url, label, icon, order, roles, also, true);
    }

    /** The same, which these pages belong to as well. */
    public Place with(String... pages) {
        return new Place(url, label, icon, order, roles, Set.of(pages), home);
    }

    /** The page itself, without what the address asks of it. */
    String page() {
        int end = 0;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') end++;
        return url.substring(0, end);
    }

    boolean isFor(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
