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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostCryptoTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] DATA = "head.body".getBytes();
    /** An EC key made for this test with PBES2, AES-256 and the passphrase "secret", as openssl does. */
    private static final String ENCRYPTED =
            """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjFJXfCTplNowICCAAw
            DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEFiqhC3XDBcsLgTKNrvDFRUEgZDv
            QNFBAPkpjH6PIZNGwK8tcWAk+i7mXeFiIL7aAemgzeJbwgPSxwR7Jt5W1/Nr1D0q
            0a3ILgX/DxA67IZ/59lhBERyIRsY6IE5ACWEY2ATfTanRALKNQ4JdX7dVDaZtbTG
            uQbRd1Nflnz+bBhP5/CGUZ7OQHkLId5pyb3k3jyTIoEIAxB6zxdwlhWLRixUv6M=
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    private static final String ENCRYPTED_PUBLIC =
            """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEVZ1nqxhW5SlDxZ31J0KukSlBo8GY
            k8QCpRmxM7Rd8odrh76kEgJoxsMvbNwQsq956OYc0Iremf84WTE2e3HHvw==
            -----END PUBLIC KEY-----
            """;

    private static KeyPair rsa;
    private static KeyPair ec;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        rsa = generator.generateKeyPair();
        KeyPairGenerator curves = KeyPairGenerator.getInstance("EC");
        curves.initialize(new ECGenParameterSpec("secp256r1"));
        ec = curves.generateKeyPair();
    }

    @ParameterizedTest
    @CsvSource({
        "md5, 900150983cd24fb0d6963f7d28e17f72",
        "SHA1, a9993e364706816aba3e25717850c26c9cd0d89d",
        "RSA-SHA256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "sha512-256, 53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23",
        "sha3-256, 3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532",
    })
    void hashesUnderNodesNames(String name, String expected) throws GeneralSecurityException {
        assertThat(HexFormat.of().formatHex(bytes(answer("crypto.hash", name, base64("abc".getBytes())))))
                .isEqualTo(expected);
    }

    @Test
    void signsWithEveryEncodingOfAnRsaKey() throws GeneralSecurityException {
        String pkcs8 = pem("PRIVATE KEY", rsa.getPrivate().getEncoded());
        String pkcs1 = pem("RSA PRIVATE KEY", inner(rsa.getPrivate()));
        Signature expected = Signature.getInstance("SHA256withRSA");
        expected.initSign(rsa.getPrivate());
        expected.update(DATA);
        byte[] signature = expected.sign();

        assertThat(sign("RSA-SHA256", key(pkcs8))).isEqualTo(signature);
        assertThat(sign("sha256", key("Bag Attributes\n" + pkcs1))).isEqualTo(signature);
    }

    @Test
    void verifiesWithThePublicKeyOrTheOneInsideOfThePrivateKey() throws GeneralSecurityException {
        byte[] signature =
                sign("sha256", key(pem("PRIVATE KEY", rsa.getPrivate().getEncoded())));
        for (String pem : new String[] {
            pem("PUBLIC KEY", rsa.getPublic().getEncoded()),
            pem("RSA PUBLIC KEY", bitString(rsa.getPublic())),
            pem("PRIVATE KEY", rsa.getPrivate().getEncoded())
        }) {
            assertThat(verify("sha256", key(pem), signature)).isTrue();
            assertThat(verify("sha1", key(pem), signature)).isFalse();
            assertThat(verify("sha256", key(pem), new byte[3])).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, -2, 5})
    void pssFollowsTheSaltLength(int salt) throws GeneralSecurityException {
        ObjectNode key = key(pem("PRIVATE KEY", rsa.getPrivate().getEncoded())).put("padding", 6);
        byte[] signature = sign("sha256", key.deepCopy().put("saltLength", salt));
        assertThat(verify("sha256", key, signature)).isTrue();
        assertThat(verify("sha256", key.deepCopy().put("saltLength", salt), signature))
                .isTrue();
        assertThat(verify("sha256", key.deepCopy().put("saltLength", 7), signature))
                .isFalse();
    }

    @Test
    void readsEcKeysThatOpensslWrites() throws GeneralSecurityException {
        String sec1 = pem("EC PRIVATE KEY", sec1((ECPrivateKey) ec.getPrivate()));
        String parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
        String open = pem("PUBLIC KEY", ec.getPublic().getEncoded());
        byte[] signature = sign("sha256", key(parameters + sec1).put("dsaEncoding", "ieee-p1363"));
        assertThat(signature).hasSize(64);
        assertThat(verify("sha256", key(open).put("dsaEncoding", "ieee-p1363"), signature))
                .isTrue();
        assertThat(verify("sha256", key(open), sign("sha256", key(sec1)))).isTrue();
    }

    @Test
    void opensAKeyWithItsPassphrase() throws GeneralSecurityException {
        byte[] signature = sign("sha256", key(ENCRYPTED).put("passphrase", "secret"));
        assertThat(verify("sha256", key(ENCRYPTED_PUBLIC), signature)).isTrue();
    }

    @Test
    void signsWithKeysThatBringTheirDigest() throws GeneralSecurityException {
        KeyPair ed = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] signature = sign("", key(pem("PRIVATE KEY", ed.getPrivate().getEncoded())));
        assertThat(verify("", key(pem("PUBLIC KEY", ed.getPublic().getEncoded())), signature))
                .isTrue();
        assertThat(answer(
                                "crypto.publicKey",
                                key(pem("PUBLIC KEY", ed.getPublic().getEncoded())))
                        .path("algorithm")
                        .asText())
                .isEqualTo("ed25519");
    }

    @Test
    void saysWhatIsWrongWithAKeyAndNothingOfWhatIsInIt() {
        assertThatThrownBy(() -> sign("sha256", key("secret")))
                .hasMessageContaining("not PEM")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> sign("sha256", key(pem("PRIVATE KEY", DATA))))
                .hasMessageContaining("cannot be read: expected RSA");
        assertThatThrownBy(() ->
                        sign("sha256", key(pem("PUBLIC KEY", rsa.getPublic().getEncoded()))))
                .hasMessage("A private key is expected, not a PUBLIC KEY");
        assertThatThrownBy(() -> sign("sha256", key(ENCRYPTED).put("passphrase", "other")))
                .hasMessage("The private key cannot be decrypted with the passphrase");
        assertThatThrownBy(() -> sign("sha256", key(ENCRYPTED))).hasMessage("Passphrase required for encrypted key");
        assertThatThrownBy(() -> answer("crypto.digestName", "nope")).hasMessage("Digest method not supported: nope");
    }

    private static byte[] sign(String digest, JsonNode key) throws GeneralSecurityException {
        return bytes(answer("crypto.sign", digest, base64(DATA), key));
    }

    private static boolean verify(String digest, JsonNode key, byte[] signature) throws GeneralSecurityException {
        return answer("crypto.verify", digest, base64(DATA), key, base64(signature))
                .asBoolean();
    }

    private static JsonNode answer(String operation, Object... arguments) throws GeneralSecurityException {
        ArrayNode array = JSON.createArrayNode();
        Arrays.stream(arguments).forEach(argument -> array.add(JSON.<JsonNode>valueToTree(argument)));
        return HostCrypto.answer(operation, array);
    }

    private static ObjectNode key(String pem) {
        return JSON.createObjectNode().put("pem", pem);
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** What PKCS#8 wraps: the last octet string. */
    private static byte[] inner(Key key) {
        byte[] der = key.getEncoded();
        return Arrays.copyOfRange(der, 26, der.length);
    }

    private static byte[] bitString(Key key) {
        byte[] der = key.getEncoded();
        return Arrays.copyOfRange(der, 24, der.length);
    }

    private static byte[] sec1(ECPrivateKey key) {
        byte[] number = key.getS().toByteArray();
        byte[] scalar = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, scalar, 32 - length, length);
        byte[] curve = HexFormat.of().parseHex("06082a8648ce3d030107");
        return Der.tag(Der.SEQUENCE, new byte[] {2, 1, 1}, Der.tag(Der.OCTET_STRING, scalar), Der.tag(0xa0, curve));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }
}
