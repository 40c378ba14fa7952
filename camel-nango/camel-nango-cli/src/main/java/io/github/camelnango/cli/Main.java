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

import io.github.camelnango.api.NangoException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The command {@code camel-nango}. */
@Command(
        name = "camel-nango",
        description = "Works with Nango integration scripts: lists them, tests them, runs them, starts new ones.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            TestCommand.class,
            RunCommand.class,
            ListCommand.class,
            TypesCommand.class,
            NewCommand.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all is well",
            "1:the answer is no: a test or a run failed, a function cannot be loaded",
            "2:the command cannot be carried out as given"
        })
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to run. Errors in what was given end in one sentence, without a stack trace. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // An at sign before a file's name is the command's to read.
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((failure, arguments) -> refuse(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
    }

    private static int refuse(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        say(failure.getMessage(), command);
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static int report(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof UsageException) {
            say(failure.getMessage(), command);
            return CommandLine.ExitCode.USAGE;
        }
        if (failure instanceof NangoException known) {
            say(failure.getMessage(), command);
            return known.getType().equals("script_engine_unavailable")
                    ? CommandLine.ExitCode.USAGE
                    : CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    private static void say(@Nullable String message, CommandLine command) {
        command.getErr().println(command.getColorScheme().errorText(String.valueOf(message)));
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"camel-nango " + number() + ", Java " + Runtime.version()};
        }

        static String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "(unpackaged)" : version;
        }
    }
}
