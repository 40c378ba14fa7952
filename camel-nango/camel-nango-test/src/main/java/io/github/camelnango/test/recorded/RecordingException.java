package io.github.camelnango.test.recorded;

/** The recording does not have what the script asks for: the script sees a plain error with this message. */
final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecordingException(String message) {
        super(message);
    }
}
