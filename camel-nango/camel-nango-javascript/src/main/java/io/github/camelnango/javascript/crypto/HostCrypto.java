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
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * The operations {@code crypto.*} that the prelude asks of the host; bytes travel in Base64. Thread-safe; refuses with
 * {@link IllegalArgumentException}, never with a part of a key.
 */
public final class HostCrypto {
    /** How the names of all these operations begin. */
    public static final String PREFIX = "crypto.";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX_RANDOM = 1 << 20;

    private HostCrypto() {}

    /**
     * @param operation its full name
     * @param arguments an array
     * @return what the script gets
     * @throws GeneralSecurityException if the JDK cannot do it with these arguments
     */
    public static JsonNode answer(String operation, JsonNode arguments) throws GeneralSecurityException {
        String name = arguments.path(0).asText();
        return switch (operation) {
            case "crypto.randomUUID" -> TextNode.valueOf(UUID.randomUUID().toString());
            case "crypto.randomBytes" -> encoded(random(arguments.path(0).asInt()));
            case "crypto.digestName" -> TextNode.valueOf(Digests.javaName(name));
            case "crypto.hash" -> encoded(Digests.hash(name, bytes(arguments, 1)));
            case "crypto.hmac" -> encoded(Digests.hmac(name, bytes(arguments, 1), bytes(arguments, 2)));
            case "crypto.pbkdf2" -> encoded(Digests.pbkdf2(arguments, bytes(arguments, 1)));
            case "crypto.sign" ->
                encoded(Signatures.sign(
                        name, bytes(arguments, 1), Keys.privateKey(arguments.path(2)), arguments.path(2)));
            case "crypto.verify" ->
                BooleanNode.valueOf(Signatures.verify(
                        name,
                        bytes(arguments, 1),
                        Keys.publicKey(arguments.path(2)),
                        bytes(arguments, 3),
                        arguments.path(2)));
            case "crypto.privateKey" -> described(Keys.privateKey(arguments.path(0)));
            case "crypto.publicKey" -> described(Keys.publicKey(arguments.path(0)));
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

    private static JsonNode described(Key key) {
        String algorithm = key.getAlgorithm().equals("EdDSA") ? "ed25519" : key.getAlgorithm();
        return JsonNodeFactory.instance
                .objectNode()
                .put("algorithm", algorithm.toLowerCase(Locale.ROOT))
                .put("der", Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    private static byte[] bytes(JsonNode arguments, int index) {
        return Base64.getDecoder().decode(arguments.path(index).asText());
    }

    private static TextNode encoded(byte[] bytes) {
        return TextNode.valueOf(Base64.getEncoder().encodeToString(bytes));
    }
}
