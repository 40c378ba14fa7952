package io.github.camelnango.embedded.run;

import io.github.camelnango.embedded.store.Database;
import io.github.camelnango.embedded.store.Store;
import org.jdbi.v3.core.Handle;

/** Gives up deletion windows that earlier runs left open, when a sync starts anew. Methods block; thread-safe. */
final class DeletionWindows {
    private static final String DATASET = " where conn = :conn and model_name = :model and variant = :variant";

    private final Database database;

    DeletionWindows(Store store) {
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
        return handle.createUpdate(
                        "delete from nango_seen where conn = :conn and ds in (select ds from nango_dataset" + DATASET + ")")
                .bind("conn", connection)
                .bind("model", model)
                .bind("variant", variant)
                .execute();
    }
}
