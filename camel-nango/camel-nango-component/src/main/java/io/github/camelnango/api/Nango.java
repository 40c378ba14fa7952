package io.github.camelnango.api;

import java.util.concurrent.CompletionStage;

/** The helper that a function gets for one run: facts about the run, and calls. Thread-safe. */
public interface Nango {

    /** Facts about the run. */
    Run run();

    /**
     * Calls a helper method by its Nango name, such as {@code batchSave} or {@code proxy}.
     *
     * <p>Calls that change state take effect in the order in which they are made, awaited or not.
     *
     * @param method the method's name
     * @param arguments the arguments as a JSON array
     * @return the result; or a failure with a {@link NangoException} (never wrapped) or the exception of the route that
     *     the call went through
     */
    CompletionStage<Json> call(String method, Json arguments);
}
