package io.github.camelnango;

import io.github.camelnango.api.NangoException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.ResolveEndpointFailedException;

/** Finds what went wrong inside of what other people wrapped around it. */
final class Failures {

    private Failures() {}

    /** The failure itself, without what futures and Camel wrap around it. */
    static Throwable unwrap(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null && isWrapper(inner)) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static boolean isWrapper(Throwable failure) {
        boolean carrier = failure instanceof CompletionException
                || failure instanceof ExecutionException
                || failure instanceof CamelExecutionException;
        boolean startup = (failure instanceof FailedToCreateProducerException
                        || failure instanceof ResolveEndpointFailedException)
                && failure.getCause() instanceof NangoException;
        return carrier || startup;
    }
}
