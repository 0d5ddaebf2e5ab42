package org.holdfast.platform.imports;

import org.holdfast.platform.Refused;

/** As many imports are under way as this server takes at once. The API answers 503 and when to try again. */
public class TooManyImports extends Refused {
    /** Seconds after which trying again is worth it. */
    public static final int TRY_AGAIN_AFTER = 30;

    /** @param which the imports that are under way, in words */
    TooManyImports(int atOnce, String which) {
        super("importFile.busy", atOnce, which);
    }
}
