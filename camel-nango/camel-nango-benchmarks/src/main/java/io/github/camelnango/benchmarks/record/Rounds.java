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
package io.github.camelnango.benchmarks.record;

import io.github.camelnango.benchmarks.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured in turns. Each ratio is the median of the ratios of the rounds. */
final class Rounds {
    private final Map<String, List<Used>> measured = new LinkedHashMap<>();

    void add(String name, Used used) {
        measured.computeIfAbsent(name, key -> new ArrayList<>()).add(used);
    }

    /** Forgets what was measured so far, as in a round that warms up. */
    void clear() {
        measured.clear();
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "  %-44s %10s %10s %10s %12s %8s%n",
                "",
                "client us",
                "backend us",
                "time us",
                "1/s",
                "WAL B");
        measured.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "  %-44s %10.1f %10.1f %10.1f %12.0f %8.0f%n",
                name,
                median(all, Used::clientMicros),
                median(all, Used::backendMicros),
                median(all, Used::micros),
                1e6 / median(all, Used::micros),
                median(all, Used::walBytes)));
    }

    /** How much of the other's speed the one has, by CPU time and by time. */
    void speed(String one, String other, String goal) {
        print("speed: " + one + " / " + other, other, one, goal);
    }

    /** How many times as much the one takes as the other. */
    void times(String one, String other, String goal) {
        print("takes: " + one + " / " + other, one, other, goal);
    }

    private void print(String what, String above, String below, String goal) {
        double time = ratio(above, below, Used::micros);
        Table.row(
                what,
                ratio(above, below, Used::cpuMicros),
                "by CPU",
                String.format(Locale.ROOT, "%5.2f by time   %s", time, goal));
    }

    double median(String name, ToDoubleFunction<Used> figure) {
        return median(all(name), figure);
    }

    private double ratio(String above, String below, ToDoubleFunction<Used> figure) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < all(above).size(); round++) {
            ratios.add(figure.applyAsDouble(all(above).get(round))
                    / figure.applyAsDouble(all(below).get(round)));
        }
        return ratios.stream().sorted().toList().get(ratios.size() / 2);
    }

    private static double median(List<Used> all, ToDoubleFunction<Used> figure) {
        return all.stream().map(figure::applyAsDouble).sorted().toList().get(all.size() / 2);
    }

    private List<Used> all(String name) {
        List<Used> all = measured.get(name);
        if (all == null) {
            throw new IllegalArgumentException(name);
        }
        return all;
    }
}
