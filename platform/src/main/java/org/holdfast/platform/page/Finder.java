package org.holdfast.platform.page;

import java.util.List;
import java.util.Set;
import org.holdfast.platform.access.Role;

/**
 * Answers the search box at the top of every page. Whoever keeps the register implements it once; what the person may
 * not find must not be among the answers.
 */
public interface Finder {
    /**
     * @param name the first line, e.g. the preferred name
     * @param detail the second line that tells two people of one name apart
     * @param url where choosing it leads
     */
    record Found(String id, String name, String detail, String url) {}

    /** Whether somebody in these roles may look for anyone; everybody else has no search box. */
    boolean isFor(Set<Role> roles);

    /**
     * Some of those who fit.
     *
     * @param total how many fit in all, as far as they were counted
     * @param more whether there are more than were counted
     * @param all where all of them are listed
     */
    record Matches(List<Found> found, int total, boolean more, String all) {}

    /** At most so many, best first; nothing for a text too short to mean someone. */
    Matches search(String text, int most);

    default List<Found> find(String text, int most) {
        return search(text, most).found();
    }
}
