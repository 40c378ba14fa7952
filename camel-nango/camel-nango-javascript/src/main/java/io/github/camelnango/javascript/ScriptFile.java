package io.github.camelnango.javascript;

import io.github.camelnango.api.FunctionName;

/**
 * A file that holds a function.
 *
 * @param name the function
 * @param location where it lies
 * @param root the folder of the location that holds the integrations: empty, or {@code integrations/}
 * @param path the file, relative to the location
 */
record ScriptFile(FunctionName name, ScriptLocation location, String root, String path) {

    String place() {
        return location.place(path);
    }
}
