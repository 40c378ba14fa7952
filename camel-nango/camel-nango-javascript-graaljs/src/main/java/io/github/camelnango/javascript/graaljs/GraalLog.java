package io.github.camelnango.javascript.graaljs;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the engine says of itself, which would go to the process's error stream. */
final class GraalLog extends Handler {
    private static final Logger LOG = LoggerFactory.getLogger(GraalEngine.class);

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
            LOG.warn(entry.getMessage(), entry.getThrown());
        } else {
            LOG.debug(entry.getMessage(), entry.getThrown());
        }
    }

    @Override
    public void flush() {
        // Nothing is kept.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
