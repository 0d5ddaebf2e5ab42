package org.holdfast.therapy.episode;

import org.holdfast.platform.imports.Staging;

/** Refuses rows whose day lies before their episode began or after it ended. */
final class Within {
    private Within() {}

    static void theEpisode(Staging rows, String day) {
        String episode = "FROM therapy.episode e WHERE e.id = s.episode_id";
        rows.refuseWhere(
                day,
                "therapy.import.beforeEpisode",
                "EXISTS (SELECT 1 " + episode + " AND s." + day + " < e.started_on)",
                "(SELECT e.started_on " + episode + ")");
        rows.refuseWhere(
                day,
                "therapy.import.afterEpisode",
                "EXISTS (SELECT 1 " + episode + " AND s." + day + " > e.ended_on)",
                "(SELECT e.ended_on " + episode + ")");
    }
}
