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
package io.github.camelnango.embedded.provider;

import io.github.camelnango.api.NangoException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The functions of the placeholder language. */
enum TemplateFunction {
    BASE64("base64", false) {
        @Override
        String call(String message, String key) {
            return base64(utf8(message));
        }
    },
    SHA256_HEX("sha256Hex", false) {
        @Override
        String call(String message, String key) {
            return HexFormat.of().formatHex(sha256(utf8(message)));
        }
    },
    SHA256_BASE64("sha256Base64", false) {
        @Override
        String call(String message, String key) {
            return base64(sha256(utf8(message)));
        }
    },
    HMAC_SHA1_HEX("hmacSha1Hex", true) {
        @Override
        @Nullable
        String call(String message, String key) {
            return key.isEmpty() ? null : hmacSha1(message, key);
        }
    },
    ED25519_SIGN("ed25519Sign", true) {
        @Override
        @Nullable
        String call(String message, String key) {
            byte[] signature = PemKeys.signEd25519(utf8(message), key);
            return signature == null ? null : base64(signature);
        }
    },
    FINGERPRINT("fingerprint", false) {
        @Override
        @Nullable
        String call(String message, String key) {
            byte[] publicKey = PemKeys.publicKeyOf(message);
            return publicKey == null ? null : "SHA256:" + base64(sha256(publicKey));
        }
    },
    AWS_SIG_V4("awsSigV4", false) {
        @Override
        String call(String message, String key) {
            throw new NangoException(
                    "not_supported",
                    "The placeholder ${awsSigV4(...)} is not supported by this version: the provider entry that uses it"
                            + " cannot be called yet");
        }
    };

    private static final TemplateFunction[] ALL = values();

    private final String word;
    private final boolean hasKey;

    TemplateFunction(String word, boolean hasKey) {
        this.word = word;
        this.hasKey = hasKey;
    }

    /** The function whose call starts there; {@code null} if none does. */
    static @Nullable TemplateFunction at(String template, int start) {
        for (TemplateFunction function : ALL) {
            if (template.startsWith(function.word, start) && template.startsWith("(", start + function.word.length())) {
                return function;
            }
        }
        return null;
    }

    String word() {
        return word;
    }

    /** Whether it takes a message and a key, else a message only. */
    boolean hasKey() {
        return hasKey;
    }

    /** The result; {@code null} if these arguments have none. */
    abstract @Nullable String call(String message, String key);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hmacSha1(String message, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(utf8(key), "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(utf8(message)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }
}
