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
package io.github.camelnango.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.NangoComponent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Which engine runs scripts where the option is auto, or names one. */
class EngineFallbackTest extends ScriptTest {
    private static final String ACTION = "export default async () => [typeof Intl.PluralRules.supportedLocalesOf];\n";
    private static final String GRAALJS = "[\"function\"]";
    private static final Set<String> NAMES = Set.of("v8", "graaljs", "rhino");
    private static final String OFF = "camelnango.v8.off";

    private final List<LogEvent> warnings = new CopyOnWriteArrayList<>();
    private final AbstractAppender appender = new AbstractAppender("warnings", null, null, true, Property.EMPTY_ARRAY) {
        @Override
        public void append(LogEvent event) {
            if (event.getLevel() == Level.WARN && event.getLoggerName().endsWith("EngineChoice")) {
                warnings.add(event.toImmutable());
            }
        }
    };
    private final Set<String> tags;

    /** @param info its tag is the option, or tells that V8 is off */
    EngineFallbackTest(TestInfo info) {
        tags = info.getTags();
    }

    @Override
    protected void doPostSetup() throws Exception {
        if (!tags.contains("rhino")) {
            super.doPostSetup();
        }
    }

    @Override
    void configure(NangoComponent nango) {
        System.setProperty(OFF, String.valueOf(tags.contains("no-v8")));
        nango.setEngine(tags.stream().filter(NAMES::contains).findFirst().orElse("auto"));
        script("demo/actions/plain.ts", ACTION);
        script("demo/actions/second.ts", ACTION);
        script(
                "demo/actions/letters.ts",
                "const LETTERS = /^\\p{L}+$/u;\nexport default async () => LETTERS.test('é');\n");
        appender.start();
        ((Logger) LogManager.getRootLogger()).addAppender(appender);
    }

    @AfterEach
    void reset() {
        System.clearProperty(OFF);
        ((Logger) LogManager.getRootLogger()).removeAppender(appender);
    }

    @Test
    void autoIsV8WithoutAWord() {
        assertThat(output("plain", "{}")).isEqualTo("[\"undefined\"]");
        assertThat(warnings).isEmpty();
    }

    @Test
    @Tag("no-v8")
    void autoIsGraalJsWithOneWarningWhereV8DoesNotRun() {
        assertThat(output("plain", "{}")).isEqualTo(GRAALJS);
        assertThat(output("second", "{}")).isEqualTo(GRAALJS);
        assertThat(warnings)
                .singleElement()
                .extracting(event -> event.getMessage().getFormattedMessage())
                .isEqualTo("Scripts run on graaljs: v8 does not run here: switched off by the system property " + OFF);
    }

    @Test
    void aFunctionWithUnicodePropertiesRunsOnGraalJsBesideOthersOnV8() {
        assertThat(output("letters", "{}")).isEqualTo("true");
        assertThat(output("plain", "{}")).isEqualTo("[\"undefined\"]");
        assertThat(warnings).isEmpty();
    }

    @Test
    @Tag("graaljs")
    void anEngineThatIsNamedRunsEverything() {
        assertThat(output("plain", "{}")).isEqualTo(GRAALJS);
        assertThat(warnings).isEmpty();
    }

    @Test
    @Tag("v8")
    void aFunctionThatTheNamedEngineCannotRunSaysWhichCan() {
        assertThat(action("letters", "{}").getException())
                .hasMessageContaining("letters.ts:1:17: Unicode property escapes")
                .hasMessageContaining("engine=graaljs");
    }

    @Test
    @Tag("rhino")
    void aNameThatDoesNotExistIsAnsweredWithThoseThatDo() {
        assertThat(action("plain", "{}").getException())
                .hasMessageContaining("There is no JavaScript engine 'rhino' on the class path, only v8, graaljs");
    }
}
