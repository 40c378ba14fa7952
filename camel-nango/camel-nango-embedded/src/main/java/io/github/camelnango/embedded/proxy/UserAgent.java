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
package io.github.camelnango.embedded.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Our name in requests: {@code camel-nango/<version>}. */
final class UserAgent {
    static final String NAME = "camel-nango/" + version();

    private UserAgent() {}

    private static String version() {
        String file = "/META-INF/maven/io.github.camelnango/camel-nango-embedded/pom.properties";
        try (InputStream stream = UserAgent.class.getResourceAsStream(file)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "dev");
        } catch (IOException e) {
            return "dev";
        }
    }
}
