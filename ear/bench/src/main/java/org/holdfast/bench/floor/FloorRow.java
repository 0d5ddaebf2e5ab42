package org.holdfast.bench.floor;

/** One line of the bare list; a bean, since bare Expression Language does not read records. */
public class FloorRow {
    private final String key;
    private final String name;
    private final String programme;
    private final String startedOn;

    FloorRow(String key, String name, String programme, String startedOn) {
        this.key = key;
        this.name = name;
        this.programme = programme;
        this.startedOn = startedOn;
    }

    public String getKey() {
        return key;
    }

    public String getName() {
        return name;
    }

    public String getProgramme() {
        return programme;
    }

    public String getStartedOn() {
        return startedOn;
    }
}
