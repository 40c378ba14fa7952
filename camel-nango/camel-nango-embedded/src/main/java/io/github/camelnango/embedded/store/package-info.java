/**
 * Transactions, dialects, schema migrations and encryption of the one SQL store that everything durable lies in.
 *
 * <p>SQLite files in the data folder by default, PostgreSQL when a URL or a data source is given. SQL of records, logs,
 * connections and runs lies with these; here lies what they share.
 */
@NullMarked
package io.github.camelnango.embedded.store;

import org.jspecify.annotations.NullMarked;
