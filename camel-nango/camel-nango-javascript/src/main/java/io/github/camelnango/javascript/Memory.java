package io.github.camelnango.javascript;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many isolates the machine has room for. */
final class Memory {
    private static final int MOST = 64;
    private static final int FEWEST = 2;

    private Memory() {}

    /** A quarter of the memory (of the container, if it is in one) for heaps that are full. */
    static int isolates(long heapBytes) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long share = system.getTotalMemorySize() / 4;
        return (int) Math.min(MOST, Math.max(FEWEST, share / Math.max(1, heapBytes)));
    }
}
