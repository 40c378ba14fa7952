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
package io.github.camelnango.javascript.source;

import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.NangoScriptException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of all locations. A location holds the integrations, or a folder {@code integrations} that does, as a checkout of
 * Nango's templates.
 */
public final class ScriptLocations {
    private static final String TEMPLATES = "integrations";
    private static final List<String> EXTENSIONS = List.of(".ts", ".js");
    private static final List<String> NOT_FUNCTIONS = List.of(".d.ts", ".test.ts", ".test.js", ".spec.ts", ".spec.js");

    private final List<ScriptLocation> locations;

    private ScriptLocations(List<ScriptLocation> locations) {
        this.locations = locations;
    }

    public static ScriptLocations open(List<String> texts, ClassLoader resources) {
        List<ScriptLocation> locations = new ArrayList<>();
        for (String text : texts) {
            try {
                locations.addAll(open(text.trim(), resources));
            } catch (IOException | URISyntaxException e) {
                throw unreadable("Cannot read the script location '" + text + "'", e);
            }
        }
        return new ScriptLocations(locations);
    }

    private static List<ScriptLocation> open(String text, ClassLoader resources)
            throws IOException, URISyntaxException {
        if (text.startsWith("classpath:")) {
            return onClassPath(text, resources);
        }
        String path = text.startsWith("file:") ? text.substring("file:".length()) : text;
        Path folder = Path.of(path.startsWith("///") ? path.substring(2) : path);
        if (!Files.isDirectory(folder)) {
            throw unreadable(
                    "The script location '" + text + "' is not a folder (looked at " + folder.toAbsolutePath() + ")",
                    null);
        }
        return List.of(new FolderLocation(folder));
    }

    private static List<ScriptLocation> onClassPath(String text, ClassLoader resources)
            throws IOException, URISyntaxException {
        String folder = text.substring("classpath:".length()).replaceAll("^/+|/+$", "");
        List<ScriptLocation> found = new ArrayList<>();
        for (URL url : Collections.list(resources.getResources(folder))) {
            found.add(
                    url.getProtocol().equals("file")
                            ? new FolderLocation(Path.of(url.toURI()))
                            : JarLocation.open(resources, folder, url));
        }
        if (found.isEmpty()) {
            throw unreadable(
                    "The script location '" + text
                            + "' is not on the class path (a jar must have an entry for the folder)",
                    null);
        }
        return found;
    }

    /** All functions; fails if two files claim the same name. */
    public List<FunctionName> names() {
        Map<FunctionName, ScriptFile> found = new LinkedHashMap<>();
        for (ScriptLocation location : locations) {
            for (ScriptFile file : files(location)) {
                ScriptFile other = found.putIfAbsent(file.name(), file);
                if (other != null) {
                    throw duplicate(file.name(), List.of(other, file));
                }
            }
        }
        return List.copyOf(found.keySet());
    }

    private static List<ScriptFile> files(ScriptLocation location) {
        List<ScriptFile> files = new ArrayList<>();
        try {
            String root = root(location);
            for (String integration : location.folders(root.isEmpty() ? "" : TEMPLATES)) {
                for (FunctionKind kind : FunctionKind.values()) {
                    String folder = root + integration + "/" + kind.folder();
                    for (String name : location.files(folder)) {
                        String base = functionName(name);
                        if (base != null) {
                            files.add(new ScriptFile(
                                    new FunctionName(kind, integration, base), location, root, folder + "/" + name));
                        }
                    }
                }
            }
            files.addAll(besideYaml(location, root));
        } catch (IOException e) {
            throw unreadable("Cannot read the scripts in " + location.place(""), e);
        }
        return files;
    }

    /**
     * Nango's first layout, which its command line still compiles: {@code <name>.ts} beside the {@code nango.yaml} that names the
     * function, for functions without a file in a folder of their own.
     */
    private static List<ScriptFile> besideYaml(ScriptLocation location, String root) throws IOException {
        List<String> beside = location.files(root.isEmpty() ? "" : TEMPLATES).stream()
                .filter(file -> functionName(file) != null)
                .toList();
        if (beside.isEmpty()) {
            return List.of();
        }
        List<ScriptFile> files = new ArrayList<>();
        for (FunctionName name : NangoYaml.functions(location, root + "nango.yaml")) {
            if (existing(name, location, root, folder(name, root)).isEmpty()) {
                files.addAll(existing(name, location, root, root));
            }
        }
        return files;
    }

    private static String folder(FunctionName name, String root) {
        return root + name.integration() + "/" + name.kind().folder() + "/";
    }

    private static List<ScriptFile> existing(FunctionName name, ScriptLocation location, String root, String folder) {
        return EXTENSIONS.stream()
                .map(extension -> new ScriptFile(name, location, root, folder + name.name() + extension))
                .filter(file -> inside(name) && location.stamp(file.path()).isPresent())
                .toList();
    }

    private static String root(ScriptLocation location) throws IOException {
        return location.folders("").contains(TEMPLATES) ? TEMPLATES + "/" : "";
    }

    private static @Nullable String functionName(String file) {
        if (NOT_FUNCTIONS.stream().anyMatch(file::endsWith)) {
            return null;
        }
        return EXTENSIONS.stream()
                .filter(file::endsWith)
                .map(extension -> file.substring(0, file.length() - extension.length()))
                .findFirst()
                .orElse(null);
    }

    /** The one file of a function. */
    public ScriptFile find(FunctionName name) {
        List<ScriptFile> found = new ArrayList<>();
        try {
            for (ScriptLocation location : locations) {
                String root = root(location);
                List<ScriptFile> nested = existing(name, location, root, folder(name, root));
                found.addAll(nested);
                if (nested.isEmpty()) {
                    besideYaml(location, root).stream()
                            .filter(file -> file.name().equals(name))
                            .forEach(found::add);
                }
            }
        } catch (IOException e) {
            throw unreadable("Cannot look for the script of " + name, e);
        }
        if (found.size() > 1) {
            throw duplicate(name, found);
        }
        return found.stream().findFirst().orElseThrow(() -> missing(name));
    }

    /** Names come from URIs and headers: none may lead out of the location. */
    private static boolean inside(FunctionName name) {
        return !(name.integration() + name.name()).matches(".*[/\\\\].*")
                && !name.integration().startsWith(".")
                && !name.name().startsWith(".");
    }

    private NangoScriptException missing(FunctionName name) {
        String file = name.integration() + "/" + name.kind().folder() + "/" + name.name() + ".ts";
        String places = locations.stream().map(location -> location.place("")).collect(Collectors.joining(", "));
        return unreadable(
                "There is no script for " + name + ": no file " + file + " (or .js) in " + places
                        + ", and none beside a nango.yaml that names it",
                null);
    }

    private static NangoException duplicate(FunctionName name, List<ScriptFile> files) {
        return new NangoException(
                "duplicate_function",
                "Two files define " + name + ": "
                        + files.stream().map(ScriptFile::place).collect(Collectors.joining(" and ")) + ". Remove one");
    }

    static NangoScriptException unreadable(String message, @Nullable Throwable cause) {
        String reason = cause == null ? "" : ": " + cause;
        return new NangoScriptException("script_unreadable", message + reason, null, null, cause);
    }
}
