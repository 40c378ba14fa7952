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
package io.github.camelnango.javascript.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A script of ours that ships in the jar.
 *
 * @param name its file name
 * @param source its text
 */
public record Bundle(String name, String source) {

    public static Bundle prelude() {
        return load("prelude.js");
    }

    public static Bundle transpiler() {
        return load("transpiler.js");
    }

    private static Bundle load(String name) {
        try (InputStream in = Bundle.class.getResourceAsStream("/io/github/camelnango/javascript/" + name)) {
            if (in == null) {
                throw new IllegalStateException("camel-nango-javascript was built without " + name);
            }
            return new Bundle(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
