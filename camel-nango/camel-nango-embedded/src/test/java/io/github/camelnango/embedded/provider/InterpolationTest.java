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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.NangoException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {
    private static final Instant NOW = Instant.parse("2026-03-07T15:04:05.678Z");

    private static String apply(String template, Map<String, ?> values) {
        return Interpolation.of(values, NOW).apply(template);
    }

    @Test
    void replacesNamesByTextsAndNumbers() {
        assertThat(apply("https://${sub}.example.com/${n}?f=${f}", Map.of("sub", "acme", "n", 7, "f", 1.5)))
                .isEqualTo("https://acme.example.com/7?f=1.5");
    }

    @Test
    void writesWholeNumbersWithoutFraction() {
        assertThat(apply("${a} ${b}", Map.of("a", 5.0, "b", new BigInteger("12345678901234567890"))))
                .isEqualTo("5 12345678901234567890");
    }

    @Test
    void findsNestedValuesByPath() {
        Map<String, ?> values = Map.of("credentials", Map.of("user", Map.of("id", "u1")));

        assertThat(apply("${credentials.user.id}", values)).isEqualTo("u1");
    }

    @Test
    void prefersThePathInRequestsAndTheFlatNameInTokenRequests() {
        Map<String, ?> values = Map.of("a", Map.of("b", "path"), "a.b", "flat");

        assertThat(Interpolation.of(values, NOW).apply("${a.b}")).isEqualTo("path");
        assertThat(Interpolation.flatFirst(values, NOW).apply("${a.b}")).isEqualTo("flat");
    }

    @Test
    void fallsBackToTheOtherLookUp() {
        assertThat(Interpolation.of(Map.of("a.b", "flat"), NOW).apply("${a.b}")).isEqualTo("flat");
        assertThat(Interpolation.flatFirst(Map.of("a", Map.of("b", "path")), NOW)
                        .apply("${a.b}"))
                .isEqualTo("path");
    }

    @Test
    void leavesUnknownNamesAndOtherTypesAsTheyAre() {
        Map<String, ?> values = Map.of("flag", true, "map", Map.of("x", 1), "list", List.of(1));

        assertThat(apply("${nobody} ${flag} ${map} ${list} ${map.x.y} ${}", values))
                .isEqualTo("${nobody} ${flag} ${map} ${list} ${map.x.y} ${}");
    }

    @Test
    void leavesBrokenPlaceholdersAsTheyAre() {
        assertThat(apply("${a ${a} ${ {a} $a } ${base64(x", Map.of("a", "1")))
                .isEqualTo("${a 1 ${ {a} $a } ${base64(x");
    }

    @Test
    void doesNotLookIntoValues() {
        assertThat(apply("${a}", Map.of("a", "${b} $1 \\", "b", "secret"))).isEqualTo("${b} $1 \\");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${now}                          | 2026-03-07T15:04:05.678Z",
                "${now:X}                        | 1772895845",
                "${now:x}                        | 1772895845678",
                "${now:YYYY-MM-DD}               | 2026-03-07",
                "${now:YYYY-MM-DDTHH:mm:ss.SSSZ} | 2026-03-07T15:04:05.678+00:00",
                "${now:ddd, DD MMM YYYY HH:mm:ss ZZ} | Sat, 07 Mar 2026 15:04:05 +0000",
                "${now:dddd D MMMM YY h:m:s a A} | Saturday 7 March 26 3:4:5 pm PM",
                "${now:d dd M H hh}              | 6 Sa 3 15 03",
                "${now:[at] HH}                  | at 15",
                "${now+7:days:YYYY-MM-DD}        | 2026-03-14",
                "${now-1:month:YYYY-MM-DD}       | 2026-02-07",
                "${now+1:minutes:X}              | 1772895905",
                "${now+2:h:HH}                   | 17",
                "${now+1:y:YYYY}                 | 2027",
                "${now+1:fortnight:YYYY}         | ${now+1:fortnight:YYYY}",
                "${nowhere}                      | ${nowhere}",
            })
    void formatsTheTime(String template, String expected) {
        assertThat(apply(template, Map.of())).isEqualTo(expected);
    }

    @Test
    void keepsOneRandomValuePerInstance() {
        Interpolation interpolation = Interpolation.of(Map.of(), NOW);
        String random = interpolation.apply("${random}");

        assertThat(UUID.fromString(random).version()).isEqualTo(4);
        assertThat(interpolation.apply("${random}")).isEqualTo(random);
        assertThat(Interpolation.of(Map.of(), NOW).apply("${random}")).isNotEqualTo(random);
    }

    @Test
    void encodesBase64OfTheResolvedText() {
        assertThat(apply("Basic ${base64(${u}:${p})}", Map.of("u", "me", "p", "pä)}ss")))
                .isEqualTo("Basic " + base64("me:pä)}ss".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void digestsTheResolvedText() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest("abc".getBytes(StandardCharsets.UTF_8));

        assertThat(apply("${sha256Hex(a${x}c)}", Map.of("x", "b")))
                .isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(apply("${sha256Base64(a${x}c)}", Map.of("x", "b"))).isEqualTo(base64(digest));
    }

    @Test
    void signsWithHmacSplittingAtTheLastCommaOfTheTemplate() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("key,1".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        String expected = HexFormat.of().formatHex(mac.doFinal("a,b\nc".getBytes(StandardCharsets.UTF_8)));

        assertThat(apply("${hmacSha1Hex(a,${x}\nc, ${k})}", Map.of("x", "b", "k", "key,1")))
                .isEqualTo(expected);
        assertThat(apply("${hmacSha1Hex(no key)}", Map.of())).isEqualTo("${hmacSha1Hex(no key)}");
    }

    @Test
    void callsFunctionsInsideOfFunctions() {
        String inner = apply("${hmacSha1Hex(${now:HH:mm}, ${p})}", Map.of("p", "k"));

        assertThat(apply("${base64(${u}:${hmacSha1Hex(${now:HH:mm}, ${p})})}", Map.of("u", "me", "p", "k")))
                .isEqualTo(base64(("me:" + inner).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void signsWithEd25519AsKeysAreOftenPasted() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\\n" + base64(pair.getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----\\n";

        String signed = apply("${ed25519Sign(m, ${k})}", Map.of("k", pem));

        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(pair.getPublic());
        verifier.update("m".getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(Base64.getDecoder().decode(signed))).isTrue();
    }

    @Test
    void leavesASignatureWithABadKeyUnresolved() {
        Interpolation interpolation = Interpolation.of(Map.of("k", "not a key"), NOW);

        assertThat(interpolation.apply("${ed25519Sign(m, ${k})}")).isEqualTo("${ed25519Sign(m, ${k})}");
        assertThat(interpolation.resolves("${ed25519Sign(m, ${k})}")).isFalse();
    }

    @Test
    void fingerprintsThePublicKeyOfAnRsaKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());

        assertThat(apply(
                        "${fingerprint(${k})}",
                        Map.of("k", base64(pair.getPrivate().getEncoded()))))
                .isEqualTo("SHA256:" + base64(digest));
    }

    @Test
    void refusesAwsSignatures() {
        assertThatThrownBy(() -> apply("${awsSigV4(a, b, c, d)}", Map.of()))
                .isInstanceOf(NangoException.class)
                .hasMessageContaining("awsSigV4")
                .hasMessageContaining("not supported");
    }

    @Test
    void tellsWhetherEverythingHasAValue() {
        Interpolation interpolation = Interpolation.of(Map.of("a", "1"), NOW);

        assertThat(interpolation.resolves("${a} ${now} plain")).isTrue();
        assertThat(interpolation.resolves("${a} ${b}")).isFalse();
        assertThat(interpolation.resolves("${base64(${b})}")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "${a} || ${b}          ; 1",
                "${none} || ${b}       ; 2",
                "${none} || fixed      ; fixed",
                "fixed || ${b}         ; 2",
                "${a}-${none} || ${b}  ; 1-${none}",
                "${empty} || ${b}      ; 2",
                "${none} || ${b} || 3  ; 2",
                "a || b                ; a || b",
                "${b}                  ; 2",
            })
    void takesTheFirstAlternativeThatChanges(String template, String expected) {
        Map<String, String> values = Map.of("a", "1", "b", "2", "empty", "");

        assertThat(Interpolation.of(values, NOW).applyAlternatives(template)).isEqualTo(expected);
    }

    @Test
    void choosesBaseUrlsByTheFirstConfigKeyNamedAnywhere() {
        String template = "https://${connectionConfig.host}/api || https://api.example.com/${connectionConfig.other}";

        assertThat(Interpolation.baseUrl(template, Map.of("host", "own.example.com")))
                .isEqualTo("https://${connectionConfig.host}/api");
        assertThat(Interpolation.baseUrl(template, Map.of("other", "x")))
                .isEqualTo("https://api.example.com/${connectionConfig.other}");
        assertThat(Interpolation.baseUrl(template, Map.of("host", "")))
                .isEqualTo("https://api.example.com/${connectionConfig.other}");
        assertThat(Interpolation.baseUrl("https://x/${y}", Map.of())).isEqualTo("https://x/${y}");
        assertThat(Interpolation.baseUrl("https://x || https://y", Map.of())).isEqualTo("https://x || https://y");
    }

    @Test
    void printsNamesOnly() {
        Map<String, Object> values = new HashMap<>();
        values.put("apiKey", "canary-4711");

        assertThat(Interpolation.of(values, NOW)).hasToString("Interpolation[apiKey]");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
