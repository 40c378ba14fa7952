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
package io.github.camelnango.embedded.store;

import io.github.camelnango.api.NangoException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a data folder for one store; the operating system takes the lock back when the process dies. */
final class FolderLock implements AutoCloseable {
    /**
     * Folders of this JVM. A property of the process, hence static: closing any channel on the lock file, as a second
     * attempt would, makes the operating system drop the lock that the process holds.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Far behind the text, which a second process must be able to read where locks are mandatory. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path dataFolder) throws IOException {
        var folder = dataFolder.toRealPath();
        if (!HELD.add(folder)) {
            throw locked(
                    dataFolder, "this process (pid " + ProcessHandle.current().pid() + ")");
        }
        FileChannel channel = null;
        try {
            var file = folder.resolve("lock");
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(POSITION, 1, false);
            if (lock == null) {
                throw locked(dataFolder, "process " + Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((owner() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            return new FolderLock(folder, channel);
        } catch (IOException | RuntimeException e) {
            HELD.remove(folder);
            close(channel);
            throw e;
        }
    }

    private static NangoException locked(Path folder, String holder) {
        return new NangoException(
                "store_locked",
                "The data folder " + folder + " is in use by " + holder
                        + ". A data folder serves one process at a time: stop the other one, or give this one its own"
                        + " dataFolder, or use PostgreSQL (jdbcUrl) for several processes.");
    }

    private static String owner() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            host = "unknown-host";
        }
        return ProcessHandle.current().pid() + "@" + host;
    }

    private static void close(@Nullable FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
