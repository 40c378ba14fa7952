package io.github.camelnango.api;

import java.util.concurrent.CompletionStage;

/** Carries a run's helper calls to the {@code nango:} endpoints: the runtime's only way into Camel. Thread-safe. */
public interface HelperCalls {

    /**
     * Sends the call as an exchange without holding the caller's thread.
     *
     * @return the answer; or the exchange's exception, never wrapped
     */
    CompletionStage<HelperReply> send(HelperCall call);
}
