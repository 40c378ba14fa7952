/** What records cost: in PostgreSQL beside bare COPY and bare pages, in SQLite, with many writers and with many rows. */
@NullMarked
package io.github.camelnango.benchmarks.record;

import org.jspecify.annotations.NullMarked;
