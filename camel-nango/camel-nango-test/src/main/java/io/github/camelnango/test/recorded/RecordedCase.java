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
package io.github.camelnango.test.recorded;

import io.github.camelnango.api.FunctionName;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One recorded case: a test file, or a recording without one. Immutable.
 *
 * @param function the function that is tested, as the names of the files say
 * @param integration the integration's folder
 * @param testFile the test file; {@code null} if there is only a recording
 * @param script the function's file; {@code null} if it could not be told from the names
 */
public record RecordedCase(FunctionName function, Path integration, @Nullable Path testFile, @Nullable Path script) {

    /** The case's name for people: {@code github/create-issue}. */
    public String name() {
        return function.integration() + "/" + function.name();
    }

    /** Base name of the test file, which the recording is looked for under first. */
    Optional<String> testName() {
        return Optional.ofNullable(testFile)
                .map(file -> TestNames.base(file.getFileName().toString()));
    }

    @Override
    public String toString() {
        return name();
    }
}
