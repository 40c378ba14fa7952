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
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camelnango.javascript.crypto.HostCrypto;
import io.github.camelnango.javascript.text.HostText;
import io.github.camelnango.javascript.zip.HostZip;
import java.security.GeneralSecurityException;

/** What a script may ask of the host and gets at once: cryptography, files of an archive, texts and times in a language. Thread-safe. */
public final class HostOperations {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HostOperations() {}

    public static String perform(String operation, String json) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            answer.set("ok", result(operation, JSON.readTree(json)));
        } catch (GeneralSecurityException | JsonProcessingException | IllegalArgumentException e) {
            answer.putObject("error").put("message", e.getMessage());
        }
        return answer.toString();
    }

    private static JsonNode result(String operation, JsonNode arguments) throws GeneralSecurityException {
        if (operation.startsWith(HostText.PREFIX)) {
            return HostText.answer(operation, arguments);
        }
        if (operation.startsWith(HostCrypto.PREFIX)) {
            return HostCrypto.answer(operation, arguments);
        }
        if (operation.startsWith(HostZip.PREFIX)) {
            return HostZip.answer(operation, arguments);
        }
        if (operation.equals("console")) {
            return TextNode.valueOf("");
        }
        throw new IllegalArgumentException("not supported: " + operation);
    }
}
