package org.holdfast.launch;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Keeps the Java machine's memory near to what is used. Left alone it takes a quarter of the machine before it tidies up, and
 * gives nothing back while it rests; how far the heap runs ahead of what lives in it is one of the few things that can still be
 * said after the start. Whoever sets a heap size has decided how much is kept and is left alone with that.
 */
final class Heap {
    private static final String LEAST = "MinHeapFreeRatio";
    private static final String MOST = "MaxHeapFreeRatio";

    /** Room above what lives, in percent of the heap: enough for a page, too little to hoard. */
    private static final String LEAST_FREE = "10";

    private static final String MOST_FREE = "25";

    /** A heap that rests is looked through after this many milliseconds, and what is free is given back. */
    private static final String LOOKED_THROUGH_EVERY = "20000";

    private static final String ANY = "100";

    private Heap() {}

    /**
     * Called first of all. The heap is not made smaller during the start: Java would cut it to what lives when the first classes
     * are in, and then tidy up forty times until the last are.
     *
     * @return what to do when the start is over: what it needed and nobody holds any more is given back
     */
    static Runnable makeRoomForTheStart() {
        List<String> words = ManagementFactory.getRuntimeMXBean().getInputArguments();
        if (words.stream().anyMatch(word -> word.contains("HeapFreeRatio"))) return () -> {};
        boolean decided = words.stream()
                .anyMatch(word ->
                        word.startsWith("-Xmx") || word.startsWith("-XX:MaxHeapSize") || word.startsWith("-XX:MaxRAM"));
        String most = get(MOST);
        set(MOST, ANY);
        return () -> {
            if (decided) {
                set(MOST, most);
            } else {
                set(LEAST, LEAST_FREE);
                set(MOST, MOST_FREE);
                set("G1PeriodicGCInterval", LOOKED_THROUGH_EVERY);
            }
            System.gc();
        };
    }

    private static String get(String flag) {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            return machine == null ? "" : machine.getVMOption(flag).getValue();
        } catch (IllegalArgumentException unknownToThisMachine) {
            return "";
        }
    }

    private static void set(String flag, String value) {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null || value.isEmpty()) {
            return;
        }
        try {
            machine.setVMOption(flag, value);
        } catch (IllegalArgumentException unknownToThisMachine) {
            // Another collector or another maker's Java machine; it then does as it always does.
        }
    }
}
