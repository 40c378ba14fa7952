package io.github.camelnango.operation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What an endpoint does with one exchange. Stateless and thread-safe.
 */
public interface Operation {

    /**
     * Does it, and leaves the result on the call's exchange.
     *
     * @return ends when the exchange is done; or fails, possibly wrapped
     * @throws RuntimeException as well as failing the stage
     */
    CompletionStage<?> process(Call call);

    /** An operation on the store: it blocks, as camel-sql does, and so takes part in the caller's transaction. */
    interface Blocking extends Operation {

        /** Does it on the caller's thread. */
        void execute(Call call);

        @Override
        default CompletionStage<?> process(Call call) {
            execute(call);
            return CompletableFuture.completedStage(null);
        }
    }
}
