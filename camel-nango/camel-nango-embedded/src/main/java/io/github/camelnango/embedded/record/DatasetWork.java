package io.github.camelnango.embedded.record;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * What is done while a dataset's row is locked. It may be called again after a conflict.
 *
 * @param <T> type of the result
 */
@FunctionalInterface
interface DatasetWork<T> {
    T run(Handle handle, LockedDataset dataset) throws SQLException;
}
