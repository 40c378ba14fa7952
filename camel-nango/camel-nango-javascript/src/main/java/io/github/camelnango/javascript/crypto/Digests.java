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
package io.github.camelnango.javascript.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Hashes and what is made of them. */
final class Digests {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("md5", "MD5"),
            Map.entry("sha1", "SHA-1"),
            Map.entry("sha224", "SHA-224"),
            Map.entry("sha256", "SHA-256"),
            Map.entry("sha384", "SHA-384"),
            Map.entry("sha512", "SHA-512"),
            Map.entry("sha512-224", "SHA-512/224"),
            Map.entry("sha512-256", "SHA-512/256"),
            Map.entry("sha3-224", "SHA3-224"),
            Map.entry("sha3-256", "SHA3-256"),
            Map.entry("sha3-384", "SHA3-384"),
            Map.entry("sha3-512", "SHA3-512"));

    private Digests() {}

    /** Java's name of a digest that Node calls sha256, SHA256, SHA-256 or RSA-SHA256. */
    static String javaName(String name) {
        String bare = name.toLowerCase(Locale.ROOT).replaceFirst("^rsa-", "").replaceFirst("^sha-", "sha");
        String found = NAMES.get(bare);
        if (found == null) {
            throw new IllegalArgumentException("Digest method not supported: " + name);
        }
        return found;
    }

    static byte[] hash(String name, byte[] data) throws GeneralSecurityException {
        return MessageDigest.getInstance(javaName(name)).digest(data);
    }

    static byte[] hmac(String name, byte[] key, byte[] data) throws GeneralSecurityException {
        String algorithm = "Hmac" + inCompound(name);
        Mac mac = Mac.getInstance(algorithm);
        // Java refuses the empty key; a key of one zero byte is padded to the same.
        mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, algorithm));
        return mac.doFinal(data);
    }

    /** As it appears in names such as {@code HmacSHA256} and {@code SHA256withRSA}. */
    static String inCompound(String name) {
        String java = javaName(name);
        return java.startsWith("SHA3-") ? java : java.replaceFirst("^SHA-", "SHA");
    }

    /** @param arguments the password as text, salt, iterations, length in bytes, digest */
    static byte[] pbkdf2(JsonNode arguments, byte[] salt) throws GeneralSecurityException {
        int bits = arguments.path(3).asInt() * Byte.SIZE;
        char[] password = arguments.path(0).asText().toCharArray();
        PBEKeySpec spec = new PBEKeySpec(password, salt, arguments.path(2).asInt(), bits);
        String algorithm = "PBKDF2WithHmac" + inCompound(arguments.path(4).asText());
        return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
    }
}
