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
package io.github.camelnango.test.recorded;

import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for cases in a folder: an integration, a folder of integrations, or one that holds {@code integrations/}. */
final class CaseFinder {
    private final boolean followLinks;

    CaseFinder(boolean followLinks) {
        this.followLinks = followLinks;
    }

    Stream<RecordedCase> in(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            throw new IllegalArgumentException("There is no folder " + absolute + " to look for recorded tests in");
        }
        if (isIntegration(absolute)) {
            return cases(absolute);
        }
        Path below = absolute.resolve("integrations");
        return names(Files.isDirectory(below) ? below : absolute).stream()
                .map(name -> (Files.isDirectory(below) ? below : absolute).resolve(name))
                .filter(this::isIntegration)
                .filter(path -> followLinks || !Files.isSymbolicLink(path))
                .flatMap(this::cases);
    }

    private boolean isIntegration(Path folder) {
        return Files.isDirectory(folder.resolve("tests"));
    }

    private Stream<RecordedCase> cases(Path integration) {
        List<String> files = names(integration.resolve("tests"));
        List<RecordedCase> cases = new ArrayList<>();
        Set<String> tested =
                files.stream().filter(TestNames::isTest).map(TestNames::base).collect(Collectors.toSet());
        String name = integration.getFileName().toString();
        for (String file : files) {
            String base = TestNames.base(file);
            if (TestNames.isTest(file)) {
                cases.add(of(integration, base, integration.resolve("tests").resolve(file)));
            } else if (TestNames.isRecording(file) && !tested.contains(base) && !tested.contains(name + "-" + base)) {
                cases.add(of(integration, base, null));
            }
        }
        return cases.stream();
    }

    private static RecordedCase of(Path integration, String base, @Nullable Path testFile) {
        String folder = integration.getFileName().toString();
        List<String> candidates = new ArrayList<>(List.of(base));
        TestNames.withoutPrefix(folder, base).ifPresent(candidates::add);
        for (String candidate : candidates) {
            for (FunctionKind kind : FunctionKind.values()) {
                Optional<Path> script = script(integration, kind, candidate);
                if (script.isPresent()) {
                    return new RecordedCase(
                            new FunctionName(kind, folder, candidate), integration, testFile, script.get());
                }
            }
        }
        String last = candidates.get(candidates.size() - 1);
        return new RecordedCase(new FunctionName(FunctionKind.ACTION, folder, last), integration, testFile, null);
    }

    private static Optional<Path> script(Path integration, FunctionKind kind, String name) {
        return Stream.of(".ts", ".js")
                .map(extension -> integration.resolve(kind.folder()).resolve(name + extension))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the folder " + folder, e);
        }
    }
}
