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

import io.github.camelnango.api.NangoRuntime;
import io.github.camelnango.api.Registration;
import io.github.camelnango.api.SyncSchedule;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes a schedule for many connections, all due at once; prints how it went. Ends after three minutes at the latest. */
final class DueProbe {
    private static final long SECONDS = 180;

    private DueProbe() {}

    /** @param args a folder, the provider's address, and how many connections */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[2]);
        try (Product product = Product.of(Path.of(args[0]), args[1], "v8")) {
            product.context.start();
            product.integrate();
            for (int i = 0; i < count; i++) {
                product.connect("customer-" + i);
            }
            System.out.println(measure(product.runtime(), count));
        }
    }

    private static String measure(NangoRuntime runtime, int count) throws Exception {
        List<Long> ends = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch left = new CountDownLatch(count);
        long cpu = Cost.processCpuNanos();
        long start = System.nanoTime();
        SyncSchedule schedule = new SyncSchedule("demo", "three-pages", "base", null, Duration.ofHours(1));
        Registration registration = runtime.functions().schedule(schedule, outcome -> {
            ends.add((System.nanoTime() - start) / 1_000_000);
            if (outcome.failure() != null && failed.incrementAndGet() == 1) {
                System.err.println("First failure: " + outcome.failure().getMessage());
            }
            left.countDown();
        });
        boolean finished = left.await(SECONDS, TimeUnit.SECONDS);
        registration.close();
        List<Long> sorted = ends.stream().sorted().toList();
        return "finished=%b ended=%d failed=%d first=%d median=%d last=%d cpu=%d threads=%d rss=%s"
                .formatted(
                        finished,
                        sorted.size(),
                        failed.get(),
                        sorted.isEmpty() ? -1 : sorted.get(0),
                        sorted.isEmpty() ? -1 : sorted.get(sorted.size() / 2),
                        sorted.isEmpty() ? -1 : sorted.get(sorted.size() - 1),
                        (Cost.processCpuNanos() - cpu) / 1_000_000,
                        ManagementFactory.getThreadMXBean().getPeakThreadCount(),
                        peakMegabytes());
    }

    /** Linux tells it; elsewhere 0. */
    private static long peakMegabytes() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
