package io.github.camelnango.embedded.store;

import io.github.camelnango.api.NangoException;
import java.nio.file.Path;

/** Opens the store of a data folder in a process of its own, and prints how that went. */
final class OpenElsewhere {

    private OpenElsewhere() {}

    public static void main(String[] arguments) {
        try (var store = TestDatabase.SQLITE.settings(Path.of(arguments[0])).open()) {
            System.out.println("opened " + store.state().dialect().name());
        } catch (NangoException e) {
            System.out.println(e.getType() + ": " + e.getMessage());
        }
    }
}
