package io.github.camelnango.embedded.store;

/**
 * The two databases of a store.
 *
 * @param state everything but run history and run logs
 * @param log run history and run logs
 */
record Databases(Database state, Database log) {}
