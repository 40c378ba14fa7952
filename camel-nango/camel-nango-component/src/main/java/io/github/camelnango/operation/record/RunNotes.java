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
package io.github.camelnango.operation.record;

import static io.github.camelnango.operation.JsonText.quote;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoSync;
import io.github.camelnango.api.RecordChanges;
import io.github.camelnango.operation.Call;
import io.github.camelnango.operation.Headers;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the run of a route that is a sync what the route writes through endpoints, so that it counts like what the helper
 * writes: it has to be of a declared model, and if it fails, no checkpoint is saved. Says nothing for other exchanges.
 */
final class RunNotes {
    private final @Nullable NangoSync run;
    private final String model;

    private RunNotes(@Nullable NangoSync run, String model) {
        this.run = run;
        this.model = model;
    }

    static RunNotes of(Call call) {
        NangoSync helper = call.exchange().getProperty(Headers.HELPER_PROPERTY, NangoSync.class);
        boolean own = helper != null
                && call.helperCall() == null
                && helper.run().connection().equals(call.connection())
                && helper.variant().equals(call.variant());
        return new RunNotes(own ? helper : null, call.target().name());
    }

    /** Fails if the run may not write this, or has ended. */
    void start() {
        note("");
    }

    /** As {@link #start}; also fails if records are missing, which would be deleted as not seen. */
    void end() {
        note(",null,null,null,true");
    }

    void wrote(RecordChanges changes, Json records) {
        note(",{\"added\":" + changes.added() + ",\"updated\":" + changes.updated() + ",\"deleted\":"
                + changes.deleted() + ",\"unchanged\":" + changes.unchanged() + ",\"rejected\":" + changes.rejected()
                + "}," + records.text());
    }

    void failed(RuntimeException failure) {
        note(",null,null," + quote(String.valueOf(failure.getMessage())));
    }

    private void note(String more) {
        if (run == null) {
            return;
        }
        try {
            run.call("noteRecords", new Json("[" + quote(model) + more + "]"))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof NangoException known ? known : e;
        }
    }
}
