package org.holdfast.outcomes.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The instruments that ship with the product, for tests. */
public final class Shipped {
    private static final Instruments ALL = read();

    private Shipped() {}

    private static Instruments read() {
        Instruments all = new Instruments();
        all.readFrom(Path.of("target/no-such-folder"));
        return all;
    }

    public static Instruments instruments() {
        return ALL;
    }

    public static Instrument instrument(String code) {
        return ALL.current(code).orElseThrow();
    }

    static String file(String name) {
        try (var in = Shipped.class.getResourceAsStream("/instruments/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Null is not answered. */
    static AnswerSheet answers(Integer... given) {
        return AnswerSheet.of(Arrays.asList(given));
    }

    static AnswerSheet all(String code, int answer) {
        return AnswerSheet.of(Collections.nCopies(instrument(code).items().size(), answer));
    }

    /** So many items of this instrument unanswered, from the last on; the others answered with the same. */
    static AnswerSheet missing(String code, int missing, int answer) {
        List<Integer> given =
                new ArrayList<>(Collections.nCopies(instrument(code).items().size(), answer));
        for (int i = 0; i < missing; i++) given.set(given.size() - 1 - i, null);
        return AnswerSheet.of(given);
    }
}
