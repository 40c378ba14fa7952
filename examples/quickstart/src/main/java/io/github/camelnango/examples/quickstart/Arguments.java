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
package io.github.camelnango.examples.quickstart;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for on the command line.
 *
 * @param help only say how to use it
 * @param serve keep running after the tour
 * @param realRepository {@code owner/repo} to read from the real GitHub; {@code null} for the stand-in
 */
record Arguments(boolean help, boolean serve, @Nullable String realRepository) {
    static final String USAGE =
            """
            Usage: run.sh [--serve] [--real owner/repo]

              (nothing)           a tour against a stand-in of the GitHub API on this machine; ends by itself
              --serve             keep running: the route syncs every 30 seconds; Ctrl-C ends it
              --real owner/repo   sync a repository from api.github.com; reads only.
                                  The environment variable GITHUB_TOKEN holds your access token
            """;

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+");

    /**
     * @param token the user's access token for GitHub; {@code null} for none
     * @throws IllegalArgumentException with a message for the user
     */
    static Arguments parse(@Nullable String token, String... args) {
        boolean help = false;
        boolean serve = false;
        String real = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--help", "-h" -> help = true;
                case "--serve" -> serve = true;
                case "--real" -> {
                    i++;
                    if (i == args.length || !REPOSITORY.matcher(args[i]).matches()) {
                        throw new IllegalArgumentException("--real needs a repository, such as --real apache/camel-k");
                    }
                    real = args[i];
                }
                default -> throw new IllegalArgumentException("Unknown argument: " + args[i]);
            }
        }
        if (real != null && (token == null || token.isBlank())) {
            throw new IllegalArgumentException("--real needs your access token in the variable GITHUB_TOKEN");
        }
        return new Arguments(help, serve, real);
    }
}
