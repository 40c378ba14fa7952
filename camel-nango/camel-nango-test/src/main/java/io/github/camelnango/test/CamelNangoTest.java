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
package io.github.camelnango.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the functions of a folder in each test of a class: with the whole product, over real HTTP against a fake provider, on a
 * store that lasts for one test. Test methods and {@code @BeforeEach} methods may have parameters of the types
 * {@link NangoTestDriver}, {@code CamelContext}, {@code ProducerTemplate},
 * {@link io.github.camelnango.test.provider.FakeProvider} and {@link ManualClock}; each test has its own.
 *
 * <p>A test fails if the provider was asked for something that no fixture and no programmed answer fits.
 *
 * <pre>{@code
 * @CamelNangoTest(scripts = "src/main/nango")
 * class IssuesTest {
 *     @Test
 *     void savesIssues(NangoTestDriver nango, FakeProvider provider) {
 *         provider.on("GET", "/repos/acme/shop/issues").reply(200, "[{\"id\": 1, \"title\": \"Broken\"}]");
 *         NangoRun run = nango.run("github/issues").succeeded();
 *         assertThat(run.records("Issue")).hasSize(1);
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CamelNangoExtension.class)
public @interface CamelNangoTest {

    /** Folders in Nango's layout, as in the component's option of that name. */
    String scripts() default "classpath:nango";

    /** Recordings that the provider answers with: {@code *.test.json} files, or folders of them. */
    String[] fixtures() default {};

    /** The JavaScript engine's name; the best one by default. */
    String engine() default "auto";

    /** The provider of the catalogue; by default the one named like the integration. See {@link NangoTestBuilder#provider}. */
    String provider() default "";

    /** The connection's id. */
    String connection() default "test";

    /** Whether a request without an answer fails the test. */
    boolean failOnUnmatched() default true;
}
