package io.github.camelnango.embedded.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is done inside one transaction. It may be called again after a conflict with another transaction, so it must
 * change nothing but the database.
 *
 * @param <T> type of the result
 */
@FunctionalInterface
public interface SqlWork<T extends @Nullable Object> {

    /** Does the work on the transaction's handle, and neither commits nor closes it. */
    T run(Handle handle) throws SQLException;
}
