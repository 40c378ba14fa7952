package io.github.camelnango.embedded;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.embedded.run.Timer;
import org.apache.camel.CamelContext;

/** Opens runtimes on a timer of the test's own. */
public final class TestRuntimes {
    private TestRuntimes() {}

    public static EmbeddedRuntime open(
            NangoSettings settings, HelperCalls calls, CamelContext context, Timer timer) {
        return EmbeddedRuntime.open(settings, calls, context, timer);
    }
}
