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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Things that are compared: measured in turns, so that a busy moment of the machine hits all of them. */
final class Turns {
    private final Map<String, Contender> contenders = new LinkedHashMap<>();

    /** One measurement. */
    interface Measurement {
        Cost measure() throws Exception;
    }

    private record Contender(Measurement measurement, int count, List<Cost> costs) {
        Cost median() {
            return Cost.median(costs);
        }
    }

    /** @param count how many of the unit one measurement handles */
    void add(String name, Measurement measurement, int count) {
        contenders.put(name, new Contender(measurement, count, new ArrayList<>()));
    }

    void run(int warmUps, int rounds) throws Exception {
        for (int round = -warmUps; round < rounds; round++) {
            for (Contender contender : contenders.values()) {
                Cost cost = contender.measurement().measure();
                if (round >= 0) {
                    contender.costs().add(cost);
                }
            }
        }
    }

    void print() {
        contenders.forEach((name, contender) -> Table.row(
                name,
                contender.median().cpuMicros(contender.count()),
                "us CPU",
                String.format("%.1f us", contender.median().micros(contender.count()))));
    }

    void ratio(String one, String other, String goal) {
        Table.row(one + " / " + other, cpu(one) / cpu(other), "times CPU", goal);
    }

    private double cpu(String name) {
        Contender contender = contenders.get(name);
        if (contender == null) {
            throw new IllegalArgumentException(name);
        }
        return contender.median().cpuMicros(contender.count());
    }
}
