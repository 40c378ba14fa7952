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
package io.github.camelnango.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;

/** What something took: CPU time of all threads of the process, the compiler's and the collector's too, and time. */
public record Cost(long cpuNanos, long nanos) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Work that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    public static Cost of(Work work) throws Exception {
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        return new Cost(SYSTEM.getProcessCpuTime() - cpu, System.nanoTime() - start);
    }

    public static long processCpuNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    /** Reads what {@link #toString()} wrote. */
    static Cost parse(String line) {
        String[] parts = line.split(" ");
        return new Cost(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** The medians, each by itself, of several. */
    static Cost median(List<Cost> costs) {
        return new Cost(
                median(costs, Comparator.comparingLong(Cost::cpuNanos)).cpuNanos,
                median(costs, Comparator.comparingLong(Cost::nanos)).nanos);
    }

    private static Cost median(List<Cost> costs, Comparator<Cost> order) {
        return costs.stream().sorted(order).toList().get(costs.size() / 2);
    }

    double cpuMicros(long count) {
        return cpuNanos / 1e3 / count;
    }

    double micros(long count) {
        return nanos / 1e3 / count;
    }

    @Override
    public String toString() {
        return cpuNanos + " " + nanos;
    }
}
