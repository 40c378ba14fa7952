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

import io.github.camelnango.api.HttpBody;
import io.github.camelnango.api.NangoException;
import io.github.camelnango.api.ProxyResponse;
import io.github.camelnango.embedded.json.JsonText;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a provider's answer for a script. A JSON body is copied as it stands, not parsed again. */
public final class ResponseText {
    private ResponseText() {}

    public static String of(ProxyResponse response) {
        StringBuilder json = new StringBuilder("{\"status\":")
                .append(response.status())
                .append(",\"statusText\":")
                .append(JsonText.write(response.statusText()))
                .append(",\"headers\":");
        headers(json, response.headers());
        String body = body(response.body());
        if (body != null) {
            json.append(",\"body\":").append(body);
        }
        return json.append('}').toString();
    }

    private static void headers(StringBuilder json, Map<String, List<String>> headers) {
        json.append('{');
        String separator = "";
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            json.append(separator).append(JsonText.write(header.getKey())).append(':');
            // Cookies hold commas: they are the one header that HTTP clients keep apart.
            json.append(JsonText.write(
                    header.getKey().equals("set-cookie") ? header.getValue() : String.join(", ", header.getValue())));
            separator = ",";
        }
        json.append('}');
    }

    static @Nullable String body(@Nullable HttpBody body) {
        if (body == null) {
            return null;
        }
        if (body instanceof HttpBody.JsonBody json) {
            return "{\"json\":" + json.json().text() + "}";
        }
        if (body instanceof HttpBody.Text text) {
            return "{\"text\":" + JsonText.write(text.text()) + "}";
        }
        if (body instanceof HttpBody.Bytes bytes) {
            return bytes(bytes.bytes());
        }
        if (body instanceof HttpBody.Stream stream) {
            try (var in = stream.stream()) {
                return bytes(in.readAllBytes());
            } catch (IOException e) {
                throw new NangoException("invalid_reply", "The answer's body could not be read: " + e.getMessage(), e);
            }
        }
        throw new IllegalStateException("not the body of an answer: " + body.getClass());
    }

    private static String bytes(byte[] bytes) {
        return "{\"bytes\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}";
    }
}
