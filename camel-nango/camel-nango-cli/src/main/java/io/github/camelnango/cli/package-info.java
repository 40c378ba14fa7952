/**
 * The command line: one class per command. Commands print results on standard output and what went wrong on standard error, and end
 * with 0 (well), 1 (the answer is no: a test failed, a run failed) or 2 (the command cannot be carried out as given).
 */
@NullMarked
package io.github.camelnango.cli;

import org.jspecify.annotations.NullMarked;
