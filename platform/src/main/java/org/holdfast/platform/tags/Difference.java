package org.holdfast.platform.tags;

import java.util.ArrayList;
import java.util.List;

/** Where two texts differ, by words. Each side keeps its whole text, cut into what both have and what it has alone. */
record Difference(List<Piece> first, List<Piece> second) {
    /** A stretch of text, and whether the other side lacks it. */
    record Piece(String text, boolean alone) {}

    /** Beyond this many words the comparison would cost more than it tells; then the middle counts as different. */
    private static final int MOST = 1500;

    static Difference between(String first, String second) {
        String[] a = words(first);
        String[] b = words(second);
        int start = 0;
        while (start < a.length && start < b.length && a[start].equals(b[start])) start++;
        int end = 0;
        while (end < a.length - start && end < b.length - start && a[a.length - 1 - end].equals(b[b.length - 1 - end]))
            end++;
        boolean[] keptA = new boolean[a.length];
        boolean[] keptB = new boolean[b.length];
        for (int i = 0; i < start; i++) keptA[i] = keptB[i] = true;
        for (int i = 0; i < end; i++) keptA[a.length - 1 - i] = keptB[b.length - 1 - i] = true;
        if (a.length - start - end <= MOST && b.length - start - end <= MOST)
            common(a, b, start, a.length - end, b.length - end, keptA, keptB);
        return new Difference(pieces(a, keptA), pieces(b, keptB));
    }

    /** Marks the longest common subsequence of the middle parts. */
    private static void common(String[] a, String[] b, int from, int toA, int toB, boolean[] keptA, boolean[] keptB) {
        int[][] length = new int[toA - from + 1][toB - from + 1];
        for (int i = toA - from - 1; i >= 0; i--)
            for (int j = toB - from - 1; j >= 0; j--)
                length[i][j] = a[from + i].equals(b[from + j])
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
        int i = 0;
        int j = 0;
        while (i < toA - from && j < toB - from) {
            if (a[from + i].equals(b[from + j])) keptA[from + i++] = keptB[from + j++] = true;
            else if (length[i + 1][j] >= length[i][j + 1]) i++;
            else j++;
        }
    }

    /** Words and the spaces between them. */
    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");
    }

    private static List<Piece> pieces(String[] words, boolean[] kept) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < words.length) {
            StringBuilder text = new StringBuilder();
            boolean both = kept[at];
            while (at < words.length && kept[at] == both) text.append(words[at++]);
            pieces.add(new Piece(text.toString(), !both));
        }
        return pieces;
    }
}
