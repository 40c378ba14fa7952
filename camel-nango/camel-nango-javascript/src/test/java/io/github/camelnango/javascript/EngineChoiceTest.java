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
package io.github.camelnango.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.NangoException;
import io.github.camelnango.javascript.engine.HostBridge;
import io.github.camelnango.javascript.engine.ScriptEngine;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import io.github.camelnango.javascript.source.Bundle;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineChoiceTest {
    private static final Bundle BUNDLE = new Bundle("bundle.js", "1");

    private static final ScriptTemplate TEMPLATE = new ScriptTemplate() {
        @Override
        public ScriptIsolate open(HostBridge host) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // Nothing was made ready.
        }
    };

    /** An engine that only says whether it runs. */
    private record Engine(String name, int priority, Optional<String> unsupported, boolean loads)
            implements ScriptEngine {
        @Override
        public ScriptTemplate prepare(String resource, String source, long heapBytes) {
            if (!loads) {
                throw new ScriptFailure(ScriptFailure.Kind.ENGINE, "no glibc", null);
            }
            return TEMPLATE;
        }
    }

    private static String chosen(String name, Engine... engines) {
        return new EngineChoice(List.of(engines)).open(name, BUNDLE, 1).engine().name();
    }

    private static Engine engine(String name, int priority) {
        return new Engine(name, priority, Optional.empty(), true);
    }

    @Test
    void takesTheOneWithTheHighestPriority() {
        assertThat(chosen("auto", engine("graaljs", 1), engine("v8", 100))).isEqualTo("v8");
    }

    @Test
    void takesTheOneThatIsNamed() {
        assertThat(chosen("GraalJS", engine("graaljs", 1), engine("v8", 100))).isEqualTo("graaljs");
    }

    @Test
    void fallsBackFromOneThatDoesNotRunHere() {
        assertThat(chosen("auto", engine("graaljs", 1), new Engine("v8", 100, Optional.of("no library"), true)))
                .isEqualTo("graaljs");
    }

    @Test
    void fallsBackFromOneThatDoesNotLoad() {
        assertThat(chosen("auto", engine("graaljs", 1), new Engine("v8", 100, Optional.empty(), false)))
                .isEqualTo("graaljs");
    }

    @Test
    void saysWhatToAddWhenThereIsNone() {
        assertThatThrownBy(() -> chosen("auto"))
                .isInstanceOf(NangoException.class)
                .hasMessageContaining("There is no JavaScript engine on the class path")
                .hasMessageContaining("camel-nango-javascript-v8");
    }

    @Test
    void doesNotReplaceOneThatIsNamed() {
        assertThatThrownBy(() -> chosen("v8", engine("graaljs", 1)))
                .hasMessageContaining("There is no JavaScript engine 'v8' on the class path, only graaljs");
        assertThatThrownBy(() ->
                        chosen("v8", engine("graaljs", 1), new Engine("v8", 100, Optional.of("no library"), true)))
                .hasMessageContaining("v8 does not run here: no library");
    }

    @Test
    void engineWhoseClassIsMissingIsSaidSoInsteadOfEndingTheSearch(@TempDir Path folder) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(ScriptEngine.class.getName()), "org.example.MissingEngine\n");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            EngineChoice choice = EngineChoice.onClassPath(loader);

            assertThatThrownBy(() -> choice.open("auto", BUNDLE, 1))
                    .isInstanceOf(NangoException.class)
                    .hasMessageContaining("org.example.MissingEngine")
                    .hasMessageContaining("camel-nango-javascript-v8");
        }
    }
}
