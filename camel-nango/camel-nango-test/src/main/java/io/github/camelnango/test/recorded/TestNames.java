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
package io.github.camelnango.test.recorded;

import java.util.Optional;

/** What the names of test files and recordings say. */
final class TestNames {

    private TestNames() {}

    /** {@code github-issues} of {@code github-issues.test.ts}. */
    static String base(String file) {
        return file.replaceFirst("\\.test\\.(ts|js|json)$", "");
    }

    static boolean isTest(String file) {
        return file.endsWith(".test.ts") || file.endsWith(".test.js");
    }

    static boolean isRecording(String file) {
        return file.endsWith(".test.json");
    }

    /** Without the integration's name in front; empty if it is not there. */
    static Optional<String> withoutPrefix(String integration, String base) {
        return base.startsWith(integration + "-")
                ? Optional.of(base.substring(integration.length() + 1))
                : Optional.empty();
    }
}
