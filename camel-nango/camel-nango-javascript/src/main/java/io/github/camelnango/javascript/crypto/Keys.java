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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Keys as scripts give them: {@code {"pem": text}} or {@code {"der": base64, "type": pkcs1|pkcs8|sec1|spki}}, with a passphrase if need be. */
final class Keys {
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519", "Ed448", "DSA");

    private Keys() {}

    private interface Factory<K> {
        K make(KeyFactory factory, KeySpec spec) throws InvalidKeySpecException;
    }

    static PrivateKey privateKey(JsonNode given) throws GeneralSecurityException {
        Pem block = block(given, "pkcs8");
        return switch (block.label()) {
            case "PRIVATE KEY" -> fromPkcs8(block.der());
            case "RSA PRIVATE KEY" -> fromPkcs8(Der.pkcs8OfRsa(block.der()));
            case "EC PRIVATE KEY" -> fromPkcs8(Der.pkcs8OfEc(block.der()));
            case "ENCRYPTED PRIVATE KEY" -> decrypted(block.der(), given);
            default -> throw new IllegalArgumentException("A private key is expected, not a " + block.label());
        };
    }

    static PublicKey publicKey(JsonNode given) throws GeneralSecurityException {
        Pem block = block(given, "spki");
        return switch (block.label()) {
            case "PUBLIC KEY" -> fromSpki(block.der());
            case "RSA PUBLIC KEY" -> fromSpki(Der.spkiOfRsa(block.der()));
            case "CERTIFICATE" ->
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(block.der()))
                        .getPublicKey();
            default -> ofPrivate(privateKey(given));
        };
    }

    private static Pem block(JsonNode given, String usual) {
        if (!given.hasNonNull("der")) {
            return Pem.of(given.path("pem").asText());
        }
        byte[] der = Base64.getDecoder().decode(given.path("der").asText());
        String type = given.path("type").asText(usual);
        return switch (type) {
            case "pkcs8" -> new Pem(given.hasNonNull("passphrase") ? "ENCRYPTED PRIVATE KEY" : "PRIVATE KEY", der);
            case "spki" -> new Pem("PUBLIC KEY", der);
            case "sec1" -> new Pem("EC PRIVATE KEY", der);
            case "pkcs1" -> new Pem(usual.equals("spki") ? "RSA PUBLIC KEY" : "RSA PRIVATE KEY", der);
            default -> throw new IllegalArgumentException("not supported: a key of type " + type);
        };
    }

    /** Java asks for the algorithm that the encoding itself names: the one that takes it is the right one. */
    private static <K> K first(KeySpec spec, String kind, Factory<K> make) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return make.make(KeyFactory.getInstance(algorithm), spec);
            } catch (InvalidKeySpecException e) {
                // Of another algorithm, or none of them can read it, which is said below.
            }
        }
        throw new IllegalArgumentException(
                "The " + kind + " cannot be read: expected RSA, EC (P-256, P-384, P-521), Ed25519, Ed448 or DSA");
    }

    private static PrivateKey fromPkcs8(byte[] der) throws GeneralSecurityException {
        return first(new PKCS8EncodedKeySpec(der), "private key", KeyFactory::generatePrivate);
    }

    private static PublicKey fromSpki(byte[] der) throws GeneralSecurityException {
        return first(new X509EncodedKeySpec(der), "public key", KeyFactory::generatePublic);
    }

    private static PublicKey ofPrivate(PrivateKey key) throws GeneralSecurityException {
        if (key instanceof RSAPrivateCrtKey rsa) {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
        }
        throw new IllegalArgumentException("not supported: a public key derived from a private key of "
                + key.getAlgorithm() + "; give the public key");
    }

    private static PrivateKey decrypted(byte[] der, JsonNode given) throws GeneralSecurityException {
        if (!given.hasNonNull("passphrase")) {
            throw new IllegalArgumentException("Passphrase required for encrypted key");
        }
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
            // For PBES2 the name says nothing; the parameters tell key derivation and cipher.
            String algorithm =
                    info.getAlgName().equals("PBES2") ? String.valueOf(info.getAlgParameters()) : info.getAlgName();
            PBEKeySpec secret = new PBEKeySpec(given.path("passphrase").asText().toCharArray());
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(secret),
                    info.getAlgParameters());
            return fromPkcs8(info.getKeySpec(cipher).getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("The private key cannot be decrypted with the passphrase", e);
        }
    }
}
