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

import io.github.camelnango.test.provider.FakeProvider;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens a driver for each test that asks for a part of it, and closes it after the test. */
final class CamelNangoExtension implements ParameterResolver, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(CamelNangoExtension.class);
    private static final Map<Class<?>, Function<NangoTestDriver, Object>> PARTS = Map.of(
            NangoTestDriver.class, driver -> driver,
            CamelContext.class, NangoTestDriver::context,
            ProducerTemplate.class, driver -> driver.context().createProducerTemplate(),
            FakeProvider.class, NangoTestDriver::provider,
            ManualClock.class, NangoTestDriver::clock);

    /** Closed by JUnit after the test. */
    private record Open(NangoTestDriver driver) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            driver.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        // A constructor's would be of the class, and shared by its tests.
        return !(parameter.getDeclaringExecutable() instanceof Constructor)
                && PARTS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Open open =
                context.getStore(OURS).getOrComputeIfAbsent(Open.class, key -> new Open(start(context)), Open.class);
        return PARTS.get(parameter.getParameter().getType()).apply(open.driver());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Open open = context.getStore(OURS).get(Open.class, Open.class);
        if (open != null && context.getExecutionException().isEmpty()) {
            open.driver().verify();
        }
    }

    private static NangoTestDriver start(ExtensionContext context) {
        CamelNangoTest settings = settings(context.getRequiredTestClass());
        NangoTestBuilder builder = NangoTestDriver.builder()
                .scripts(settings.scripts())
                .engine(settings.engine())
                .connection(settings.connection())
                .failOnUnmatched(settings.failOnUnmatched())
                .fixtures(Arrays.stream(settings.fixtures()).map(Path::of).toArray(Path[]::new));
        if (!settings.provider().isEmpty()) {
            builder.provider(settings.provider());
        }
        return builder.start();
    }

    /** A nested class has those of the class around it unless it has its own. */
    private static CamelNangoTest settings(Class<?> test) {
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            CamelNangoTest found = type.getAnnotation(CamelNangoTest.class);
            if (found != null) {
                return found;
            }
        }
        throw new ExtensionConfigurationException(test.getName() + " should be annotated with @CamelNangoTest");
    }
}
