package io.github.camelnango.api;

import java.util.Map;

/** Port: the environment's variables. Methods block; implementations are thread-safe. */
public interface Environment {

    /** The environment's name, such as {@code dev} or {@code prod}. */
    String name();

    /** All variables by name. Values may be secret: they are not to be logged. */
    Map<String, Secret> variables();

    /** Sets a variable. */
    void set(String name, Secret value);

    /** Deletes a variable; whether there was one. */
    boolean delete(String name);
}
