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
package io.github.camelnango.embedded.run.http;

import io.github.camelnango.api.Json;
import io.github.camelnango.api.PlainResponse;
import io.github.camelnango.embedded.json.JsonText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer as the script's side makes a Response of it. */
public final class FetchText {
    private FetchText() {}

    /** The body is text where that loses nothing, else Base64. */
    public static Json of(PlainResponse response) {
        List<List<String>> headers = new ArrayList<>();
        response.headers().forEach((name, values) -> values.forEach(value -> headers.add(List.of(name, value))));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", response.status());
        json.put("statusText", response.statusText());
        json.put("url", response.url());
        json.put("redirected", response.redirected());
        json.put("headers", headers);
        json.put("body", body(response.body()));
        return new Json(JsonText.write(json));
    }

    private static Map<String, String> body(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Map.of("text", text);
        } catch (CharacterCodingException e) {
            return Map.of("bytes", Base64.getEncoder().encodeToString(bytes));
        }
    }
}
