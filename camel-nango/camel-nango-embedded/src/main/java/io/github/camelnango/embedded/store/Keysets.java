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
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes, reads and wraps the sets of keys that data is encrypted with. */
final class Keysets {
    private static final int ITERATIONS = 210_000;
    private static final byte[] BOUND = "nango_store/keyset".getBytes(StandardCharsets.UTF_8);

    private Keysets() {}

    static KeysetHandle generate() throws GeneralSecurityException {
        AeadConfig.register();
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }

    static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    static String plain(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    static KeysetHandle parsePlain(String json) throws GeneralSecurityException {
        AeadConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    static String wrapped(KeysetHandle keys, Aead wrapping) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, wrapping, BOUND);
    }

    static KeysetHandle parseWrapped(String json, Aead wrapping) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(json, wrapping, BOUND);
    }

    /** How a key is derived from a passphrase, with a new salt: {@code algorithm:iterations:salt}. */
    static String newDerivation() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return "PBKDF2WithHmacSHA512:" + ITERATIONS + ":" + Base64.getEncoder().encodeToString(salt);
    }

    /** The key that a passphrase stands for. */
    static Aead derive(String passphrase, String derivation) throws GeneralSecurityException {
        AeadConfig.register();
        String[] parts = derivation.split(":");
        var spec = new PBEKeySpec(
                passphrase.toCharArray(), Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]), 256);
        byte[] key = SecretKeyFactory.getInstance(parts[0]).generateSecret(spec).getEncoded();
        spec.clearPassword();
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        var aesKey = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        var entry = KeysetHandle.importKey(aesKey).withRandomId().makePrimary();
        return aead(KeysetHandle.newBuilder().addEntry(entry).build());
    }
}
