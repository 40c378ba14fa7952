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
package io.github.camelnango.javascript.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.javascript.text.HostText;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a script may ask of the host and gets at once: cryptography, and texts and times in a language. Thread-safe. */
public final class HostOperations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX_RANDOM = 1 << 16;
    private static final Map<String, String> DIGESTS = Map.of(
            "md5", "MD5",
            "sha1", "SHA-1",
            "sha224", "SHA-224",
            "sha256", "SHA-256",
            "sha384", "SHA-384",
            "sha512", "SHA-512");

    private HostOperations() {}

    public static String perform(String operation, String json) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            JsonNode arguments = JSON.readTree(json);
            if (operation.startsWith(HostText.PREFIX)) {
                answer.set("ok", HostText.answer(operation, arguments));
            } else {
                answer.put("ok", result(operation, arguments));
            }
        } catch (GeneralSecurityException | JsonProcessingException | IllegalArgumentException e) {
            answer.putObject("error").put("message", e.getMessage());
        }
        return answer.toString();
    }

    private static String result(String operation, JsonNode arguments) throws GeneralSecurityException {
        return switch (operation) {
            case "crypto.randomUUID" -> UUID.randomUUID().toString();
            case "crypto.randomBytes" -> encode(random(arguments.path(0).asInt()));
            case "crypto.hash" ->
                encode(MessageDigest.getInstance(digest(arguments.path(0).asText()))
                        .digest(bytes(arguments.path(1))));
            case "crypto.hmac" ->
                encode(hmac(arguments.path(0).asText(), bytes(arguments.path(1)), bytes(arguments.path(2))));
            case "console" -> "";
            default -> throw new IllegalArgumentException("not supported: " + operation);
        };
    }

    private static byte[] random(int count) {
        if (count < 0 || count > MAX_RANDOM) {
            throw new IllegalArgumentException("randomBytes gives 0 to " + MAX_RANDOM + " bytes, not " + count);
        }
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String digest(String name) {
        String digest = DIGESTS.get(name.toLowerCase(Locale.ROOT).replace("-", ""));
        if (digest == null) {
            throw new IllegalArgumentException("Digest method not supported: " + name);
        }
        return digest;
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[] data) throws GeneralSecurityException {
        String name = "Hmac" + digest(algorithm).replace("-", "");
        Mac mac = Mac.getInstance(name);
        // Java refuses the empty key; a key of one zero byte is padded to the same.
        mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
        return mac.doFinal(data);
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
