package io.github.camelnango.api;

/** A function that fetches a customer's data into the records cache. */
public non-sealed interface Sync extends Function {}
