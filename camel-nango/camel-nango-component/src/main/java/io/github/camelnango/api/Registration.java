package io.github.camelnango.api;

/** Something registered; closing it takes it back. Closing twice has no further effect. */
public interface Registration extends AutoCloseable {

    @Override
    void close();
}
