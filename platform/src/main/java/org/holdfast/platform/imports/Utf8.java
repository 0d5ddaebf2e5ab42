package org.holdfast.platform.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 strictly. A decoder that stops at the first wrong byte cannot say in which cell it was, so wrong bytes are
 * marked with a character that no text may hold, and the cell that has it is refused in its place.
 */
final class Utf8 {
    /** A Unicode noncharacter: never valid in interchanged text. */
    static final char WRONG = '\uFFFF';

    /** In UTF-16 one of these few is NUL; they are part of the names of columns, which are plain letters. */
    private static final int BEGINNING = 64;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    static Reader reader(InputStream bytes) {
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(WRONG)));
    }

    /**
     * The same text without the mark that some spreadsheets put before it.
     *
     * @throws Utf16 if it is no UTF-8 at all
     */
    static Reader withoutByteOrderMark(Reader text) throws IOException {
        BufferedReader buffered = new BufferedReader(text, 1 << 16);
        buffered.mark(BEGINNING);
        char[] beginning = new char[BEGINNING];
        int read = buffered.read(beginning, 0, BEGINNING);
        for (int i = 0; i < read; i++) if (beginning[i] == 0) throw new Utf16();
        buffered.reset();
        buffered.mark(1);
        if (buffered.read() != BYTE_ORDER_MARK) buffered.reset();
        return buffered;
    }

    /** Text of which every other byte is NUL, as some programs save "Unicode text". */
    static final class Utf16 extends IOException {
        Utf16() {
            super("The file is UTF-16");
        }
    }
}
