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

import io.github.camelnango.embedded.store.Encryption;
import io.github.camelnango.embedded.store.Store;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a store keeps the content of records: compressed, and encrypted if the store has a passphrase. Hashes
 * are then keyed too, so that nobody can try which content has one. Thread-safe.
 */
final class Payloads {
    private final @Nullable Encryption encryption;
    private final byte[] secret;

    private Payloads(@Nullable Encryption encryption, byte[] secret) {
        this.encryption = encryption;
        this.secret = secret;
    }

    static Payloads of(Store store) {
        return new Payloads(store.recordEncryption(), store.hashSecret());
    }

    /** Without encryption. */
    static Payloads plain() {
        return new Payloads(null, new byte[0]);
    }

    Hash hash(Bytes content) {
        return Hash.of(secret, content);
    }

    /** The payload of a record of the dataset with that number. */
    Payload of(long dataset, String id, String json) {
        var payload = Payload.of(json);
        return encryption == null
                ? payload
                : payload.sealed(encryption.encrypt(context(Hash.key(dataset, id)), payload.bytes()));
    }

    /** The JSON text; {@code null} if it was pruned. */
    @Nullable
    String json(Row row) {
        var payload = row.payload();
        if (payload == null || !payload.isSealed()) {
            return payload == null ? null : payload.json();
        }
        if (encryption == null) {
            throw new IllegalStateException("Encrypted records in a store without a passphrase");
        }
        return payload.opened(encryption.decrypt(context(row.key()), payload.bytes()))
                .json();
    }

    /** The row's key, so that what was moved to another row does not decrypt. */
    private static String context(Hash key) {
        return "record/" + HexFormat.of().formatHex(key.bytes());
    }
}
