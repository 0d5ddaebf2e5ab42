package org.holdfast.bench.floor;

/** One line with as many texts and links as the caseload has; a bean, since bare Expression Language does not read records. */
public class FloorLine {
    private final String patient;
    private final String episode;
    private final String name;
    private final String born;
    private final String why;
    private final String detail;
    private final String phase;
    private final String clock;
    private final String seen;
    private final String next;

    FloorLine(
            String patient,
            String episode,
            String name,
            String born,
            String why,
            String detail,
            String phase,
            String clock,
            String seen,
            String next) {
        this.patient = patient;
        this.episode = episode;
        this.name = name;
        this.born = born;
        this.why = why;
        this.detail = detail;
        this.phase = phase;
        this.clock = clock;
        this.seen = seen;
        this.next = next;
    }

    public String getPatient() {
        return patient;
    }

    public String getEpisode() {
        return episode;
    }

    public String getName() {
        return name;
    }

    public String getBorn() {
        return born;
    }

    public String getWhy() {
        return why;
    }

    public String getDetail() {
        return detail;
    }

    public String getPhase() {
        return phase;
    }

    public String getClock() {
        return clock;
    }

    public String getSeen() {
        return seen;
    }

    public String getNext() {
        return next;
    }
}
