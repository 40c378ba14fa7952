/** Run history and run logs: written in groups by one thread, so that no run waits for the disk. */
@NullMarked
package io.github.camelnango.embedded.log;

import org.jspecify.annotations.NullMarked;
