package org.holdfast.platform.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The file is larger than an import may be. The API answers 413. */
public class TooLarge extends RuntimeException {
    /** 200 MB, as the contract says, in the larger of the two ways of counting. */
    public static final long MOST_BYTES = 200L * 1024 * 1024;

    public TooLarge() {
        super("more than " + MOST_BYTES + " bytes");
    }

    static InputStream guard(InputStream bytes) {
        return new FilterInputStream(bytes) {
            private long read;

            @Override
            public int read() throws IOException {
                int one = super.read();
                if (one >= 0) count(1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int some = super.read(into, from, length);
                if (some > 0) count(some);
                return some;
            }

            private void count(int more) {
                read += more;
                if (read > MOST_BYTES) throw new TooLarge();
            }
        };
    }
}
