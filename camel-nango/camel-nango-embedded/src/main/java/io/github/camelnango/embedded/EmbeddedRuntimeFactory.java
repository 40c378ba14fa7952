package io.github.camelnango.embedded;

import io.github.camelnango.NangoRuntimeFactory;
import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.NangoRuntime;
import org.apache.camel.CamelContext;

/** Makes embedded runtimes. Found on the class path; thread-safe. */
public final class EmbeddedRuntimeFactory implements NangoRuntimeFactory {

    @Override
    public NangoRuntime create(NangoSettings settings, HelperCalls calls, CamelContext context) {
        return EmbeddedRuntime.open(settings, calls, context);
    }
}
