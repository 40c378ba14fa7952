package io.github.camelnango.cli;

/** What was asked for cannot be done as it was given; the message says what to change. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
