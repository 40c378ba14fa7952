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
package io.github.camelnango.javascript.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/** Tells helper calls that only read from those that change something. */
final class Reads {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> METHODS = Set.of(
            "getConnection",
            "getToken",
            "getMetadata",
            "getIntegration",
            "getWebhookURL",
            "getEnvironmentVariables",
            "getRecordsByIds",
            "listRecordsPage",
            "getCheckpoint");

    private Reads() {}

    /** @param arguments the call's arguments, for the method of an HTTP request */
    static boolean is(String method, String arguments) {
        return METHODS.contains(method)
                || ((method.equals("proxy") || method.equals("uncontrolledFetch")) && isGet(arguments));
    }

    private static boolean isGet(String arguments) {
        try (JsonParser parser = JSON.createParser(arguments)) {
            if (parser.nextToken() != JsonToken.START_ARRAY || parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean named = parser.currentName().equals("method");
                parser.nextToken();
                if (named) {
                    return "GET".equalsIgnoreCase(parser.getText());
                }
                parser.skipChildren();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
