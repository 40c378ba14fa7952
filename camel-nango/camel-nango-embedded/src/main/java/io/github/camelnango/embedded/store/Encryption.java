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

import com.google.crypto.tink.Aead;
import io.github.camelnango.api.NangoException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts with the store's key: AES-256-GCM, with the key's id in front of each ciphertext. Thread-safe.
 *
 * <p>The environment's name and the context are authenticated with it, so a ciphertext that was changed, or moved to
 * another row or environment, does not decrypt.
 */
public final class Encryption {
    private final Aead aead;
    private final String environment;

    Encryption(Aead aead, String environment) {
        this.aead = aead;
        this.environment = environment;
    }

    /**
     * Encrypts.
     *
     * @param context what is encrypted and where it belongs, such as {@code connection/github/acme/credentials}
     * @param plain what to encrypt
     */
    public byte[] encrypt(String context, byte[] plain) {
        try {
            return aead.encrypt(plain, bound(context));
        } catch (GeneralSecurityException e) {
            throw new NangoException("store_failed", "Could not encrypt " + context, e);
        }
    }

    /**
     * Decrypts what was encrypted for the same context.
     *
     * @throws NangoException {@code store_tampered} if it was changed, moved, or encrypted with another key
     */
    public byte[] decrypt(String context, byte[] cipher) {
        try {
            return aead.decrypt(cipher, bound(context));
        } catch (GeneralSecurityException e) {
            throw new NangoException(
                    "store_tampered",
                    "Could not decrypt " + context + ": it was changed, moved here from elsewhere, or encrypted with"
                            + " another key. Restore it from a backup or set it again.",
                    e);
        }
    }

    private byte[] bound(String context) {
        return (environment + '\0' + context).getBytes(StandardCharsets.UTF_8);
    }
}
