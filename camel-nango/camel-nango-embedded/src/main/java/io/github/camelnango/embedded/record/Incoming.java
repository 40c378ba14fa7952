package io.github.camelnango.embedded.record;

/**
 * A record that was handed in and is valid; its text stays where it was until it must be stored.
 *
 * @param id its id as text
 * @param hash of its content
 * @param source the text that holds it
 * @param from where it begins there
 * @param to where it ends there
 */
record Incoming(String id, Hash hash, String source, int from, int to) {

    /** The record's JSON text. */
    String text() {
        return source.substring(from, to);
    }
}
