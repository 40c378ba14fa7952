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
package io.github.camelnango.javascript.v8;

import com.caoccao.javet.enums.JSRuntimeType;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.loader.IJavetLibLoadingListener;
import com.caoccao.javet.interop.loader.JavetLibLoader;
import com.caoccao.javet.interop.options.V8RuntimeOptions;
import io.github.camelnango.javascript.engine.ScriptFailure;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the native library and sets V8's flags, both once per process, as V8 wants it; so this is static state.
 *
 * <p>The library is unpacked once into a folder of the user's cache (system property {@value #CACHE} to choose another);
 * inflating its 40 MB is most of a cold start. Two processes may do so at once: each writes its own file and moves it.
 */
final class V8Library {
    static final String CACHE = "camelnango.v8.cache";
    /** System property that keeps V8 off, so that another engine is taken. */
    static final String OFF = "camelnango.v8.off";

    private static final Logger LOG = LoggerFactory.getLogger(V8Engine.class);
    private static final long DEFAULT_HEAP = 128L << 20;
    private static @Nullable V8Host host;
    private static long heapBytes;

    private V8Library() {}

    /** Whether there is a library for this platform; whether it loads is known when it is loaded. */
    static Optional<String> unsupported() {
        if (Boolean.getBoolean(OFF)) {
            return Optional.of("switched off by the system property " + OFF);
        }
        try {
            JavetLibLoader loader = new JavetLibLoader(JSRuntimeType.V8);
            return JavetLibLoader.class.getResource(loader.getResourceFileName()) != null
                    ? Optional.empty()
                    : Optional.of("no V8 library for " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch") + " on the class path");
        } catch (JavetException | RuntimeException | LinkageError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The host, with the flags set; the first caller's heap limit counts. */
    static synchronized V8Host host(long heap) {
        long wanted = heap > 0 ? heap : DEFAULT_HEAP;
        V8Host loaded = host;
        if (loaded == null) {
            // Before the library is loaded: V8 reads them then.
            setFlags(wanted);
            heapBytes = wanted;
            loaded = load();
            host = loaded;
        } else if (heapBytes != wanted) {
            LOG.warn(
                    "V8 has one heap limit per process: {} MB stays, {} MB has no effect",
                    heapBytes >> 20,
                    wanted >> 20);
        }
        return loaded;
    }

    static synchronized long heapBytes() {
        return heapBytes;
    }

    private static V8Host load() {
        try {
            JavetLibLoader.setLibLoadingListener(new Unpacked(unpack().orElse(null)));
            V8Host loaded = V8Host.getV8Instance();
            if (loaded.isLibraryLoaded()) {
                return loaded;
            }
            throw unloadable(loaded.getLastException());
        } catch (LinkageError e) {
            throw unloadable(e);
        }
    }

    private static ScriptFailure unloadable(@Nullable Throwable cause) {
        return new ScriptFailure(ScriptFailure.Kind.ENGINE, "its library does not load: " + cause, cause);
    }

    private static void setFlags(long heap) {
        if (V8RuntimeOptions.V8_FLAGS.isSealed()) {
            LOG.warn("V8 is in use by others in this process: the heap limit of scripts is theirs");
            return;
        }
        // Without the last flag an unrolled allocation loop never looks whether it should stop.
        V8RuntimeOptions.V8_FLAGS.setCustomFlags(
                "--max-heap-size=" + Math.max(16, heap >> 20) + " --no-turboshaft-loop-unrolling");
    }

    /** The folder with the unpacked library; empty to leave it to Javet, which unpacks into a temporary folder. */
    private static Optional<Path> unpack() {
        try {
            JavetLibLoader loader = new JavetLibLoader(JSRuntimeType.V8);
            Path folder = cache().resolve("javet-" + JavetLibLoader.LIB_VERSION);
            Path library = folder.resolve(loader.getLibFileName());
            URL resource = JavetLibLoader.class.getResource(loader.getResourceFileName());
            if (resource == null) {
                return Optional.empty();
            }
            if (!Files.exists(library)
                    || Files.size(library) != resource.openConnection().getContentLengthLong()) {
                copy(resource, library);
            }
            return Optional.of(folder);
        } catch (IOException | JavetException e) {
            LOG.debug("The V8 library cannot be kept in a cache", e);
            return Optional.empty();
        }
    }

    private static Path cache() {
        String chosen = System.getProperty(CACHE);
        if (chosen != null) {
            return Path.of(chosen);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("camel-nango");
    }

    private static void copy(URL resource, Path target) throws IOException {
        Path folder = target.getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "v8", ".part");
        try (InputStream in = resource.openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Tells Javet where the library lies. */
    private record Unpacked(@Nullable Path folder) implements IJavetLibLoadingListener {
        @Override
        public @Nullable File getLibPath(JSRuntimeType type) {
            return folder == null ? IJavetLibLoadingListener.super.getLibPath(type) : folder.toFile();
        }

        @Override
        public boolean isDeploy(JSRuntimeType type) {
            return folder == null;
        }
    }
}
