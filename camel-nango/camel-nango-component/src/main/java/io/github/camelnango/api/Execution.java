package io.github.camelnango.api;

import java.util.concurrent.CompletionStage;

/** One run of a function that has been started. Thread-safe. */
public interface Execution {

    /**
     * Ends with the output, or exceptionally with a {@link NangoException} (never wrapped). Completed once, when the
     * function has ended and its resources are free.
     */
    CompletionStage<Json> result();

    /**
     * Ends the run as soon as possible, also one that is in an endless loop; {@link #result()} then fails with the
     * reason given. No effect on a run that has ended.
     */
    void cancel(NangoException reason);
}
