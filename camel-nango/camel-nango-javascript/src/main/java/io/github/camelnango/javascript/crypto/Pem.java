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

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of PEM text.
 *
 * @param label what it says it is, such as {@code PRIVATE KEY}
 * @param der its content
 */
record Pem(String label, byte[] der) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    static Pem of(String text) {
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            if (!matcher.group(1).equals("EC PARAMETERS")) {
                return read(matcher.group(1), matcher.group(2));
            }
        }
        throw new IllegalArgumentException(
                "The key is not PEM: expected -----BEGIN ...----- and -----END ...----- around it");
    }

    private static Pem read(String label, String body) {
        if (body.contains("Proc-Type:")) {
            throw new IllegalArgumentException(
                    "not supported: an encrypted " + label + "; convert it with openssl pkcs8 -topk8");
        }
        try {
            return new Pem(label, Base64.getMimeDecoder().decode(body));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The " + label + " is not Base64 between its BEGIN and END lines", e);
        }
    }
}
