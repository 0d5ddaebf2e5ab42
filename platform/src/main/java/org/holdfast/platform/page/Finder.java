package org.holdfast.platform.page;

import java.util.List;

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

    /** At most so many, best first; nothing for a text too short to mean someone. */
    List<Found> find(String text, int most);
}
