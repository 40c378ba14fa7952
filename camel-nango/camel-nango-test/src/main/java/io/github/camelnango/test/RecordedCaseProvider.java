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

import io.github.camelnango.test.recorded.Outcome;
import io.github.camelnango.test.recorded.RecordedCase;
import io.github.camelnango.test.recorded.RecordedCases;
import io.github.camelnango.test.recorded.RecordedOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** One invocation of the annotated method per recorded case. */
final class RecordedCaseProvider implements TestTemplateInvocationContextProvider {

    /** Closed by JUnit after the last case. */
    private record Open(RecordedCases cases) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            cases.close();
        }
    }

    private record Invocation(RecordedCases cases, RecordedCase test) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return test.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of((BeforeTestExecutionCallback) context -> check(cases.run(test)));
        }
    }

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(NangoScriptTests.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        NangoScriptTests settings = context.getRequiredTestMethod().getAnnotation(NangoScriptTests.class);
        RecordedCases cases = RecordedCases.open(RecordedOptions.defaults()
                .withEngine(settings.engine())
                .withProviders(List.of(settings.providers()))
                .withStrictHttp(settings.strictHttp()));
        context.getStore(ExtensionContext.Namespace.create(RecordedCaseProvider.class, context.getUniqueId()))
                .put("cases", new Open(cases));
        return cases.find(List.of(Path.of(settings.folder())), Pattern.compile(settings.filter()))
                .map(test -> new Invocation(cases, test));
    }

    private static void check(Outcome outcome) {
        switch (outcome.status()) {
            case PASSED -> {}
            case FAILED -> Assertions.fail(outcome.message());
            case SKIPPED -> Assumptions.abort(outcome.message());
        }
    }
}
