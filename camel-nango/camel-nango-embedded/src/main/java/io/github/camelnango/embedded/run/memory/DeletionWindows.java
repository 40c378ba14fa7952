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
package io.github.camelnango.embedded.run.memory;

import io.github.camelnango.embedded.store.Database;
import io.github.camelnango.embedded.store.Store;
import org.jdbi.v3.core.Handle;

/** Gives up deletion windows that earlier runs left open, when a sync starts anew. Methods block; thread-safe. */
public final class DeletionWindows {
    private static final String DATASET = " where conn = :conn and model_name = :model and variant = :variant";

    private final Database database;

    public DeletionWindows(Store store) {
        this.database = store.state();
    }

    /** Closes the window that may be open, and deletes nothing. */
    void forget(long connection, String model, String variant) {
        database.write(handle -> {
            // The update first: it is the lock that writers of the dataset take.
            int datasets = handle.createUpdate("update nango_dataset set window_run = null" + DATASET)
                    .bind("conn", connection)
                    .bind("model", model)
                    .bind("variant", variant)
                    .execute();
            return datasets + forgetSeen(handle, connection, model, variant);
        });
    }

    private static int forgetSeen(Handle handle, long connection, String model, String variant) {
        return handle.createUpdate("delete from nango_seen where conn = :conn and ds in (select ds from nango_dataset"
                        + DATASET + ")")
                .bind("conn", connection)
                .bind("model", model)
                .bind("variant", variant)
                .execute();
    }
}
