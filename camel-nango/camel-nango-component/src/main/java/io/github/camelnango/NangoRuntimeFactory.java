package io.github.camelnango;

import io.github.camelnango.api.HelperCalls;
import io.github.camelnango.api.NangoRuntime;
import org.apache.camel.CamelContext;

/**
 * Makes the runtime behind the endpoints. Found with {@link java.util.ServiceLoader} when none is set on the component
 * or in the registry.
 */
public interface NangoRuntimeFactory {

    /**
     * Opens a runtime; whoever asked for it closes it.
     *
     * @param settings frozen settings
     * @param calls the way back from scripts into routes
     * @param context for resources, converters and the HTTP component
     * @throws io.github.camelnango.api.NangoException if it cannot start: what was expected and what to do
     */
    NangoRuntime create(NangoSettings settings, HelperCalls calls, CamelContext context);
}
