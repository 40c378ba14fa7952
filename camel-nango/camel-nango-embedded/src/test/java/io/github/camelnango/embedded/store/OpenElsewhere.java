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
package io.github.camelnango.embedded.store;

import io.github.camelnango.api.NangoException;
import java.nio.file.Path;

/** Opens the store of a data folder in a process of its own, and prints how that went. */
final class OpenElsewhere {

    private OpenElsewhere() {}

    public static void main(String[] arguments) {
        try (var store = TestDatabase.SQLITE.settings(Path.of(arguments[0])).open()) {
            System.out.println("opened " + store.state().dialect().name());
        } catch (NangoException e) {
            System.out.println(e.getType() + ": " + e.getMessage());
        }
    }
}
