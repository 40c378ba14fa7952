package io.github.camelnango.api;

/** Levels of a run's log, lowest first. */
public enum LogLevel {
    DEBUG,
    INFO,
    WARN,
    ERROR,
    /** Keeps nothing; no message has this level. */
    OFF
}
