/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelnango.javascript.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many isolates the machine has room for. */
public final class Memory {
    private static final int MOST = 64;
    private static final int FEWEST = 2;

    private Memory() {}

    /**
     * A quarter of the memory (of the container, if it is in one) for heaps that are full; where they lie on the Java heap,
     * half of what that may grow to.
     */
    public static int isolates(long heapBytes, boolean onJavaHeap) {
        if (onJavaHeap) {
            return isolates(Runtime.getRuntime().maxMemory() / 2, heapBytes);
        }
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return isolates(system.getTotalMemorySize() / 4, heapBytes);
    }

    private static int isolates(long share, long heapBytes) {
        return (int) Math.min(MOST, Math.max(FEWEST, share / Math.max(1, heapBytes)));
    }
}
