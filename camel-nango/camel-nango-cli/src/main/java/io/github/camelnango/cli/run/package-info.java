/**
 * Runs one function once, against a real account and on a store that is thrown away, watches what it does, and keeps that as a
 * recorded test.
 */
@NullMarked
package io.github.camelnango.cli.run;

import org.jspecify.annotations.NullMarked;
