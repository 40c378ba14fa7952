package io.github.camelnango.embedded.record;

import org.jspecify.annotations.Nullable;

/**
 * What the store knows about a dataset.
 *
 * @param conn number of its connection
 * @param ds its own number, unique in the store
 * @param hwm the highest change number ever given out, microseconds since 1970 or a little more
 * @param nextRid the number of the next new row
 * @param live how many records are not deleted
 * @param bytes how many bytes of JSON its records have, deleted ones included
 * @param window the open deletion window; {@code null} for none
 */
record DatasetRow(long conn, long ds, long hwm, long nextRid, long live, long bytes, @Nullable String window) {}
