package io.github.camelnango.api;

/** A function that runs when something happens to a connection. */
public non-sealed interface OnEvent extends Function {}
