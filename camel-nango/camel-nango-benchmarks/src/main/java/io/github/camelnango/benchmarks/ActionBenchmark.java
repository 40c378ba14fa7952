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

import java.nio.file.Path;
import java.util.List;

/** An action with one HTTP call against a plain route that makes the same call. */
final class ActionBenchmark {
    private static final int ROUNDS = 5;
    private static final int CALLS = 640;
    /** Until the compiler has little left to do: an action runs through far more code than the plain route. */
    private static final int WARM_UP_CALLS = 8_000;

    private final Path folder;

    ActionBenchmark(Path folder) {
        this.folder = folder;
    }

    void run() throws Exception {
        try (Child provider = ProviderServer.start()) {
            String url = provider.read();
            try (Child worker = Child.java(ActionWorker.class, List.of(), folder.toString(), url)) {
                warmUp(worker);
                compare(worker, "one at a time", 1);
                compare(worker, "16 at once", 16);
            }
        }
    }

    private static void warmUp(Child worker) throws Exception {
        for (String kind : List.of("plain", "proxy", "empty", "action")) {
            worker.cost(kind + " " + WARM_UP_CALLS + " 1");
        }
    }

    private static void compare(Child worker, String how, int atOnce) throws Exception {
        Table.title(
                "3. An action with one HTTP call, V8, " + how + ": CPU time and time per call, median of " + ROUNDS);
        Turns turns = new Turns();
        turns.add("plain camel-http route", () -> worker.cost("plain " + CALLS + " " + atOnce), CALLS);
        turns.add("nango:proxy, no script", () -> worker.cost("proxy " + CALLS + " " + atOnce), CALLS);
        turns.add("nango:action, no HTTP call", () -> worker.cost("empty " + CALLS + " " + atOnce), CALLS);
        turns.add("nango:action", () -> worker.cost("action " + CALLS + " " + atOnce), CALLS);
        turns.run(2, ROUNDS);
        turns.print();
        turns.ratio("nango:action", "plain camel-http route", "goal 1.3");
    }
}
