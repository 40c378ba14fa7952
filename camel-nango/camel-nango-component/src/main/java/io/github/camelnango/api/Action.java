package io.github.camelnango.api;

/** A function that does one thing on request and answers. */
public non-sealed interface Action extends Function {}
