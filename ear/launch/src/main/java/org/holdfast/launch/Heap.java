package org.holdfast.launch;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Keeps the Java machine's memory near to what is used. Left alone it takes a quarter of the machine before it tidies up, and
 * gives nothing back while it rests; how far the heap runs ahead of what lives in it is one of the few things that can still be
 * said after the start. Whoever sets a heap size has decided already and is left alone.
 */
final class Heap {
    /** Room above what lives, in percent of the heap: enough for a page, too little to hoard. */
    private static final String LEAST_FREE = "10";

    private static final String MOST_FREE = "25";

    /** A heap that rests is looked through after this many milliseconds, and what is free is given back. */
    private static final String LOOKED_THROUGH_EVERY = "20000";

    private Heap() {}

    /** Called first of all, while next to nothing lives: from then on the heap grows with its content. */
    static void keepNearToWhatIsUsed() {
        if (isDecided()) {
            return;
        }
        set("MinHeapFreeRatio", LEAST_FREE);
        set("MaxHeapFreeRatio", MOST_FREE);
        set("G1PeriodicGCInterval", LOOKED_THROUGH_EVERY);
        System.gc();
    }

    /** Called when the start is over: what it needed and nobody holds any more is given back. */
    static void giveBackWhatTheStartTook() {
        if (!isDecided()) {
            System.gc();
        }
    }

    private static boolean isDecided() {
        List<String> words = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return words.stream()
                .anyMatch(word -> word.startsWith("-Xmx")
                        || word.startsWith("-XX:MaxHeapSize")
                        || word.startsWith("-XX:MaxRAM")
                        || word.startsWith("-XX:MaxHeapFreeRatio"));
    }

    private static void set(String flag, String value) {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null) {
            return;
        }
        try {
            machine.setVMOption(flag, value);
        } catch (IllegalArgumentException unknownToThisMachine) {
            // Another collector or another maker's Java machine; it then does as it always does.
        }
    }
}
