package org.holdfast.platform.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a file, cut into its cells.
 *
 * @param cells the first {@value #MOST_CELLS} of them
 * @param width how many there are
 * @param misquoted places of cells with a quotation mark inside that are not in quotation marks themselves, which RFC
 *     4180 forbids: whoever wrote it meant something else than the next reader takes it for
 * @param isTooLong whether it is longer than any line may be, so that not all of it was kept
 */
record Line(String[] cells, int width, List<Integer> misquoted, boolean isTooLong) {
    static final int MOST_CELLS = 10_000;
    private static final int MOST_CHARACTERS = 8 * 1024 * 1024;

    /** Makes lines out of what the parser finds. */
    static final class Maker extends AbstractBaseCsvCallbackHandler<Line> {
        private final List<String> cells = new ArrayList<>();
        private List<Integer> misquoted = List.of();
        private int width;
        private int length;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells.clear();
            misquoted = List.of();
            width = 0;
            length = 0;
        }

        @Override
        protected void handleField(int place, char[] text, int from, int count, boolean quoted) {
            width++;
            if (width > MOST_CELLS || length > MOST_CHARACTERS) return;
            length += count;
            cells.add(new String(text, from, count));
            if (quoted) return;
            for (int i = from; i < from + count; i++)
                if (text[i] == '"') {
                    if (misquoted.isEmpty()) misquoted = new ArrayList<>();
                    misquoted.add(place);
                    return;
                }
        }

        @Override
        protected Line buildRecord() {
            return new Line(cells.toArray(String[]::new), width, misquoted, length > MOST_CHARACTERS);
        }
    }
}
