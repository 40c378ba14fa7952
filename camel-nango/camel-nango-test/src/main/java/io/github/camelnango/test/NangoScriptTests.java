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
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes one test of each recorded case of a folder. The case runs before the annotated method, which may be empty; what keeps a case
 * from passing fails the test, a case that cannot be run is aborted with the reason.
 *
 * <pre>{@code
 * @NangoScriptTests(folder = "src/main/nango")
 * void scripts() {}
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(RecordedCaseProvider.class)
public @interface NangoScriptTests {

    /** An integration's folder, a folder of integrations, or one that holds {@code integrations/}. */
    String folder();

    /** The JavaScript engine's name; the best one by default. */
    String engine() default "auto";

    /** A regular expression of which {@code integration/name} must contain a match; all by default. */
    String filter() default "";

    /** Files in Nango's providers.yaml format with the pagination defaults of providers. */
    String[] providers() default {};

    /** Whether a recorded status of 400 and above fails as it does in production. */
    boolean strictHttp() default false;
}
