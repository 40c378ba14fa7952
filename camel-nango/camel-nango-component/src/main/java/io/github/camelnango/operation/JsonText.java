package io.github.camelnango.operation;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Writes JSON strings. */
final class JsonText {

    private JsonText() {}

    static String quote(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
