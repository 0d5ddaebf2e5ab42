package org.holdfast.bench.floor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind the bare PrimeFaces table. */
@Named
@RequestScoped
public class FloorPage {
    @Inject
    private FloorList list;

    private List<FloorRow> rows;
    private List<FloorLine> lines;

    public List<FloorRow> getRows() {
        if (rows == null) rows = list.rows(System.getProperty("floor.clinician"));
        return rows;
    }

    public List<FloorLine> getLines() {
        if (lines == null) lines = list.lines(System.getProperty("floor.clinician"));
        return lines;
    }
}
