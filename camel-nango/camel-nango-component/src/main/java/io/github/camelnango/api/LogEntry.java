package io.github.camelnango.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a run's log.
 *
 * @param at when
 * @param level how important
 * @param source {@code user} for the script's own lines, {@code system} for the runtime's
 * @param message the text
 * @param meta details as JSON; {@code null} for none
 */
public record LogEntry(Instant at, LogLevel level, String source, String message, @Nullable Json meta) {}
