package org.holdfast.platform.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.holdfast.platform.Written;

/**
 * The first line of a file, matched to a dataset's columns by name, in any order.
 *
 * @param names the cells as they stand
 * @param places for each column of the dataset where its cells are: one place, several for a series, none if missing
 * @param faults what is wrong with it
 */
record Header(List<String> names, Map<Column, int[]> places, List<Fault> faults) {
    /** Of mistakes of one kind, no more are named one by one. */
    private static final int NAMED = 10;

    static Header read(Line line, List<Column> columns) {
        String[] cells = line.cells();
        if (line.isTooLong() || line.width() > cells.length)
            return new Header(List.of(), Map.of(), List.of(Fault.of(0, null, "import.header.wide", line.width())));
        List<Fault> faults = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Map<String, Integer> byName = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            String name = nameIn(cells[i]);
            names.add(name);
            if (name.indexOf(Utf8.WRONG) >= 0)
                return new Header(names, Map.of(), List.of(Fault.of(0, null, "import.header.notUtf8")));
            if (byName.putIfAbsent(name.toLowerCase(Locale.ROOT), i) != null)
                faults.add(Fault.of(0, shown(name), "import.header.twice", shown(name)));
        }
        if (cells.length == 1 && columns.size() > 1 && (cells[0].indexOf(';') >= 0 || cells[0].indexOf('\t') >= 0)) {
            faults.add(Fault.of(0, null, "import.header.separator"));
            return new Header(names, Map.of(), faults);
        }

        Map<Column, int[]> places = new LinkedHashMap<>();
        for (Column column : columns) {
            int[] found = column.kind() == Column.Kind.SERIES ? series(column, byName) : one(column, byName);
            places.put(column, found);
            if (found.length == 0) faults.add(Fault.of(0, nameOf(column), "import.header.missing", nameOf(column)));
        }
        String known = columns.stream().map(Header::nameOf).collect(Collectors.joining(", "));
        for (String left : byName.keySet()) {
            String name = names.get(byName.get(left));
            faults.add(
                    name.isEmpty()
                            ? Fault.of(0, null, "import.header.nameless", byName.get(left) + 1)
                            : Fault.of(0, shown(name), "import.header.unknown", shown(name), known));
        }
        return new Header(names, places, few(faults));
    }

    /** The first of each kind, and how many more there are. */
    private static List<Fault> few(List<Fault> all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Fault> few = new ArrayList<>();
        for (Fault fault : all) if (counts.merge(fault.messageKey(), 1, Integer::sum) <= NAMED) few.add(fault);
        counts.forEach((kind, count) -> {
            if (count > NAMED) few.add(Fault.of(0, null, kind + ".more", count - NAMED));
        });
        return few;
    }

    /** The column a cell of this place belongs to. */
    Optional<Column> at(int place) {
        for (Map.Entry<Column, int[]> entry : places.entrySet())
            for (int here : entry.getValue()) if (here == place) return Optional.of(entry.getKey());
        return Optional.empty();
    }

    static String nameOf(Column column) {
        return column.kind() == Column.Kind.SERIES ? column.prefix() + "1" : column.name();
    }

    private static int[] one(Column column, Map<String, Integer> byName) {
        Integer place = byName.remove(column.name());
        return place == null ? new int[0] : new int[] {place};
    }

    private static int[] series(Column column, Map<String, Integer> byName) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i <= column.most(); i++) {
            Integer place = byName.remove(column.prefix() + i);
            if (place == null) break;
            found.add(place);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String nameIn(String cell) {
        return cell.strip();
    }

    private static String shown(String name) {
        return Written.shown(name.length() <= 60 ? name : name.substring(0, 60) + "…");
    }
}
