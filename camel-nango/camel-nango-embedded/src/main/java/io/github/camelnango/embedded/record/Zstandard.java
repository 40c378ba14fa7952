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
package io.github.camelnango.embedded.record;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Compression with contexts that are used again: making one takes longer than using it. They belong to native memory, not
 * to a store, and are few; bound to threads they would be as many as there are virtual threads.
 */
final class Zstandard {
    private static final int IDLE = 2 * Runtime.getRuntime().availableProcessors();
    private static final Queue<ZstdCompressCtx> COMPRESS = new ArrayBlockingQueue<>(IDLE);
    private static final Queue<ZstdDecompressCtx> DECOMPRESS = new ArrayBlockingQueue<>(IDLE);

    private Zstandard() {}

    static byte[] compress(byte[] plain) {
        return using(COMPRESS, () -> new ZstdCompressCtx().setLevel(1), context -> context.compress(plain));
    }

    static byte[] decompress(byte[] compressed, int size) {
        return using(DECOMPRESS, ZstdDecompressCtx::new, context -> context.decompress(compressed, size));
    }

    private static <C extends AutoCloseable> byte[] using(Queue<C> idle, Supplier<C> maker, Function<C, byte[]> work) {
        C taken = idle.poll();
        C context = taken != null ? taken : maker.get();
        byte[] result = work.apply(context);
        if (!idle.offer(context)) {
            close(context);
        }
        return result;
    }

    private static void close(AutoCloseable context) {
        try {
            context.close();
        } catch (Exception e) {
            throw new IllegalStateException("Could not free a compression context", e);
        }
    }
}
