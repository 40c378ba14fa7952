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

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Private keys (PKCS#8) as people paste them: with or without the lines around them, with line ends written as {@code \n}.
 */
final class PemKeys {

    private PemKeys() {}

    /** The signature; {@code null} if that is no such key. */
    static byte @Nullable [] signEd25519(byte[] message, String pem) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(read(pem, "Ed25519"));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Why is not said: the message of such an exception may quote the key.
            return null;
        }
    }

    /** The public key of an RSA private key as X.509 SubjectPublicKeyInfo; {@code null} if that is no such key. */
    static byte @Nullable [] publicKeyOf(String pem) {
        try {
            return read(pem, "RSA") instanceof RSAPrivateCrtKey key
                    ? KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                            .getEncoded()
                    : null;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return null;
        }
    }

    private static PrivateKey read(String pem, String algorithm) throws GeneralSecurityException {
        String base64 = pem.replace("\\n", "\n")
                .replaceAll("-----(BEGIN|END) [^-]+-----", "")
                .replaceAll("\\s+", "");
        return KeyFactory.getInstance(algorithm)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
