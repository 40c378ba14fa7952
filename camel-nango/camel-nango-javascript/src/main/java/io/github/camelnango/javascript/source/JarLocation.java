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

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A folder in a jar on the class path. The jar cannot change while it is on the class path: its names are read once. */
final class JarLocation implements ScriptLocation {
    private final ClassLoader resources;
    private final String folder;
    private final SortedSet<String> names;

    private JarLocation(ClassLoader resources, String folder, SortedSet<String> names) {
        this.resources = resources;
        this.folder = folder;
        this.names = names;
    }

    /** @param folder in the jar, without a slash at either end */
    static JarLocation open(ClassLoader resources, String folder, URL url) throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        boolean ours = !connection.getUseCaches();
        JarFile jar = connection.getJarFile();
        try {
            SortedSet<String> names = new TreeSet<>();
            jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(folder + "/"))
                    .forEach(name -> names.add(name.substring(folder.length() + 1)));
            return new JarLocation(resources, folder, names);
        } finally {
            if (ours) {
                jar.close();
            }
        }
    }

    @Override
    public String place(String path) {
        return "classpath:" + folder + "/" + path;
    }

    @Override
    public List<String> folders(String path) {
        return below(path)
                .filter(rest -> rest.contains("/"))
                .map(rest -> rest.substring(0, rest.indexOf('/')))
                .distinct()
                .toList();
    }

    @Override
    public List<String> files(String path) {
        return below(path).filter(rest -> !rest.contains("/")).toList();
    }

    private Stream<String> below(String path) {
        String prefix = path.isEmpty() ? "" : path + "/";
        return names.stream().filter(name -> name.startsWith(prefix)).map(name -> name.substring(prefix.length()));
    }

    @Override
    public Optional<Stamp> stamp(String path) {
        return names.contains(path) ? Optional.of(new Stamp(0, 0)) : Optional.empty();
    }

    @Override
    public String read(String path) throws IOException {
        try (InputStream in = resources.getResourceAsStream(folder + "/" + path)) {
            if (in == null) {
                throw new FileNotFoundException(place(path));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
