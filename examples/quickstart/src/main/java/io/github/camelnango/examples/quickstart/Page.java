package io.github.camelnango.examples.quickstart;

import java.io.PrintStream;

/** What the example tells, section by section. Thread-safe, as far as the stream is. */
final class Page {
    private final PrintStream out;
    private int sections;

    Page(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println();
        out.println(text);
        out.println("=".repeat(text.length()));
    }

    void section(String text) {
        sections++;
        out.println();
        out.println(sections + ". " + text);
    }

    void line(String format, Object... values) {
        out.println("   " + format.formatted(values));
    }

    void item(Object value) {
        out.println("      " + value);
    }
}
