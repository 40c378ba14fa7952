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
package io.github.camelnango.operation;

import io.github.camelnango.api.NangoException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.FailedToCreateProducerException;
import org.apache.camel.ResolveEndpointFailedException;

/** Finds what went wrong inside of what other people wrapped around it. */
public final class Failures {

    private Failures() {}

    /** The failure itself, without what futures and Camel wrap around it. */
    public static Throwable unwrap(Throwable failure) {
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
