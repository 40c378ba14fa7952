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
package io.github.camelnango.all.fault;

/** How much of each fault: seconds with all tests, or as much as figures for publication need. */
final class Scale {
    static final boolean LONG = "long".equals(System.getProperty("nango.faults"));

    private Scale() {}

    static int of(int quick, int whole) {
        return LONG ? whole : quick;
    }
}
