package io.github.camelnango.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.NangoComponent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which engine runs scripts where the option is auto, or names one. */
class EngineFallbackTest extends ScriptTest {
    private static final String ACTION = "export default async () => [typeof Intl.PluralRules.supportedLocalesOf];\n";
    private static final String GRAALJS = "[\"function\"]";
    private static final String OFF = "camelnango.v8.off";

    private final List<LogEvent> warnings = new CopyOnWriteArrayList<>();
    private final AbstractAppender appender =
            new AbstractAppender("warnings", null, null, true, Property.EMPTY_ARRAY) {
                @Override
                public void append(LogEvent event) {
                    if (event.getLevel() == Level.WARN && event.getLoggerName().endsWith("EngineChoice")) {
                        warnings.add(event.toImmutable());
                    }
                }
            };
    private NangoComponent nango;

    @Override
    void configure(NangoComponent component) {
        nango = component;
        nango.setEngine("auto");
        script("demo/actions/plain.ts", ACTION);
        script("demo/actions/second.ts", ACTION);
        script("demo/actions/letters.ts", "const LETTERS = /^\\p{L}+$/u;\nexport default async () => LETTERS.test('é');\n");
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
    void autoIsGraalJsWithOneWarningWhereV8DoesNotRun() {
        System.setProperty(OFF, "true");
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
    void anEngineThatIsNamedRunsEverything() {
        nango.setEngine("graaljs");
        assertThat(output("plain", "{}")).isEqualTo(GRAALJS);
        assertThat(warnings).isEmpty();
    }

    @Test
    void aFunctionThatTheNamedEngineCannotRunSaysWhichCan() {
        nango.setEngine("v8");
        assertThat(action("letters", "{}").getException())
                .hasMessageContaining("letters.ts:1:17: Unicode property escapes")
                .hasMessageContaining("engine=graaljs");
    }

    @Test
    void aNameThatDoesNotExistIsAnsweredWithThoseThatDo() {
        nango.setEngine("rhino");
        assertThat(action("plain", "{}").getException())
                .hasMessageContaining("There is no JavaScript engine 'rhino' on the class path, only v8, graaljs");
    }
}
