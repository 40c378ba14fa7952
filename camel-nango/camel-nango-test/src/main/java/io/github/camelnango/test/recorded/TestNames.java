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
