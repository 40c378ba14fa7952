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

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** From the start of the JVM to the first result of an action; prints when each step was done, in milliseconds, and the CPU time. */
final class StartProbe {
    private StartProbe() {}

    /** @param args a folder, and the engine; the folder has the connection, but for the first start */
    public static void main(String[] args) throws Exception {
        StringBuilder steps = new StringBuilder();
        step(steps, "main");
        try (Product product = Product.of(Path.of(args[0]), "http://127.0.0.1:9", args[1])) {
            product.context.start();
            step(steps, "camel");
            product.runtime();
            step(steps, "runtime");
            if (args.length > 2) {
                product.integrate();
                product.connect("acme");
            }
            product.template.requestBody("nango:action/demo/empty?connectionId=acme", null, String.class);
            step(steps, "result");
            System.out.println(steps.toString().strip());
        }
    }

    private static void step(StringBuilder steps, String name) {
        long since = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        steps.append(' ').append(name).append('=').append(since).append('/').append(Cost.processCpuNanos() / 1_000_000);
    }
}
