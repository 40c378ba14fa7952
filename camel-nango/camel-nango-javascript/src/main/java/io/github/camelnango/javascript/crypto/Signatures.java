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
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** Signs and verifies with Node's options: padding, saltLength, dsaEncoding. */
final class Signatures {
    private static final int PKCS1 = 1;
    private static final int PSS = 6;
    private static final int SALT_AS_DIGEST = -1;
    private static final int SALT_MAX_OR_AUTO = -2;

    private Signatures() {}

    /** @param digest Node's name; empty for keys that bring their own, as Ed25519 does */
    static byte[] sign(String digest, byte[] data, PrivateKey key, JsonNode options) throws GeneralSecurityException {
        Signature signature = signature(digest, key, options);
        if (isPss(key, options)) {
            signature.setParameter(pss(digest, salt(digest, key, options)));
        }
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
    }

    static boolean verify(String digest, byte[] data, PublicKey key, byte[] signed, JsonNode options)
            throws GeneralSecurityException {
        if (isPss(key, options) && options.path("saltLength").asInt(SALT_MAX_OR_AUTO) == SALT_MAX_OR_AUTO) {
            // Java wants to be told the length that others read from the signature.
            for (int salt = maxSalt(digest, key); salt >= 0; salt--) {
                if (verify(digest, data, key, signed, options, salt)) {
                    return true;
                }
            }
            return false;
        }
        return verify(digest, data, key, signed, options, isPss(key, options) ? salt(digest, key, options) : 0);
    }

    private static boolean verify(String digest, byte[] data, PublicKey key, byte[] signed, JsonNode options, int salt)
            throws GeneralSecurityException {
        Signature signature = signature(digest, key, options);
        if (isPss(key, options)) {
            signature.setParameter(pss(digest, salt));
        }
        signature.initVerify(key);
        signature.update(data);
        try {
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // Of another length or no signature at all: Node says false too.
        }
    }

    private static Signature signature(String digest, Key key, JsonNode options) throws GeneralSecurityException {
        String algorithm = key.getAlgorithm();
        return Signature.getInstance(
                switch (algorithm) {
                    case "RSA" -> isPss(key, options) ? "RSASSA-PSS" : Digests.inCompound(digest) + "withRSA";
                    case "EC" ->
                        Digests.inCompound(digest) + "withECDSA"
                                + (options.path("dsaEncoding").asText().equals("ieee-p1363") ? "inP1363Format" : "");
                    case "DSA" -> Digests.inCompound(digest) + "withDSA";
                    default -> algorithm;
                });
    }

    private static boolean isPss(Key key, JsonNode options) {
        int padding = options.path("padding").asInt(PKCS1);
        if (padding != PKCS1 && padding != PSS) {
            throw new IllegalArgumentException("not supported: padding " + padding + " for signatures");
        }
        return key instanceof RSAKey && padding == PSS;
    }

    private static PSSParameterSpec pss(String digest, int salt) {
        String name = Digests.javaName(digest);
        return new PSSParameterSpec(name, "MGF1", new MGF1ParameterSpec(name), salt, PSSParameterSpec.TRAILER_FIELD_BC);
    }

    private static int salt(String digest, Key key, JsonNode options) throws GeneralSecurityException {
        int given = options.path("saltLength").asInt(SALT_MAX_OR_AUTO);
        return switch (given) {
            case SALT_AS_DIGEST -> Digests.hash(digest, new byte[0]).length;
            case SALT_MAX_OR_AUTO -> maxSalt(digest, key);
            default -> given;
        };
    }

    private static int maxSalt(String digest, Key key) throws GeneralSecurityException {
        int bits = ((RSAKey) key).getModulus().bitLength() - 1;
        return (bits + Byte.SIZE - 1) / Byte.SIZE - Digests.hash(digest, new byte[0]).length - 2;
    }
}
