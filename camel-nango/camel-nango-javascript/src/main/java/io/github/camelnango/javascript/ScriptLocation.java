package io.github.camelnango.javascript;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A folder of scripts, wherever it lies. Paths are relative to it, with slashes. Thread-safe. */
interface ScriptLocation {

    /** Tells a change of a file without reading it. */
    record Stamp(long size, long modified) {}

    /** Where a file lies, for messages. */
    String place(String path);

    /** Names of the folders in a folder, links followed; none if it does not exist. */
    List<String> folders(String path) throws IOException;

    /** Names of the files in a folder; none if it does not exist. */
    List<String> files(String path) throws IOException;

    /** Empty if there is no such file. */
    Optional<Stamp> stamp(String path);

    /** The text of a file, in UTF-8. */
    String read(String path) throws IOException;
}
