/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelnango.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where a command prints: results on standard output, in colours if that is a terminal, and on a terminal the progress on standard
 * error. Thread-safe.
 */
final class Screen {
    private static final int BAR = 30;
    private static final String CLEAR = "\r\u001b[K";

    /** Colours, by what they say. */
    enum Style {
        GOOD(32),
        BAD(31),
        DOUBTFUL(33),
        QUIET(2);

        private final int code;

        Style(int code) {
            this.code = code;
        }
    }

    @Option(names = "--no-color", description = "no colours; also by the environment variable NO_COLOR")
    private boolean noColor;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private final boolean terminal = isTerminal();
    private boolean barred;

    /** Prints a line, or some, on standard output. */
    synchronized void print(String text) {
        clear();
        PrintWriter out = command.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    /** Prints what went wrong. */
    synchronized void complain(String text) {
        clear();
        PrintWriter err = command.commandLine().getErr();
        err.println(text);
        err.flush();
    }

    /** The text in a colour if there are colours. */
    String styled(Style style, String text) {
        boolean colours = !noColor && Ansi.AUTO.enabled();
        return colours ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }

    /** Shows how much is done, on a terminal only. */
    synchronized void progress(int done, int all, String what) {
        if (!terminal) {
            return;
        }
        int filled = all == 0 ? BAR : (int) ((long) BAR * done / all);
        PrintWriter err = command.commandLine().getErr();
        err.print(CLEAR + "[" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + done + "/" + all + " " + what);
        err.flush();
        barred = true;
        if (done == all) {
            clear();
        }
    }

    private void clear() {
        if (barred) {
            CommandLine line = command.commandLine();
            line.getErr().print(CLEAR);
            line.getErr().flush();
            barred = false;
        }
    }

    static String indented(String text) {
        return text.lines().map(line -> "    " + line).collect(Collectors.joining(System.lineSeparator()));
    }

    /** From Java 22 on there is a console even where there is no terminal; it has to be asked. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
