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

import java.util.Locale;

/** Prints figures in columns as they come. */
public final class Table {
    private Table() {}

    public static void title(String text) {
        System.out.println();
        System.out.println(text);
    }

    public static void row(String what, double value, String unit, String note) {
        System.out.println(String.format(Locale.ROOT, "  %-52s %10.2f %-12s %s", what, value, unit, note)
                .stripTrailing());
    }
}
