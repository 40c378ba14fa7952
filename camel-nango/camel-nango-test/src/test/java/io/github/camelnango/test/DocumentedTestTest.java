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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation's test is one that runs. */
class DocumentedTestTest {

    @Test
    void documentationShowsATestThatRuns() throws IOException {
        String page = Files.readString(Path.of("../camel-nango-component/src/main/docs/nango-component.md"));
        String test = Files.readString(Path.of("src/test/java/io/github/camelnango/test/IssuesTest.java"));

        assertThat(page)
                .contains(test.substring(test.indexOf("@CamelNangoTest")).strip());
    }
}
