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
package io.github.camelnango;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelnango.api.Action;
import io.github.camelnango.api.Declaration;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.NangoAction;
import io.github.camelnango.api.NangoException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How functions that are no scripts are found, and what is refused at start. */
class OwnFunctionsTest extends NangoTestSupport {

    public static final class Echo implements Action<Map<String, Object>, Object> {
        @Override
        public Declaration declare() {
            return Declaration.action("github", "echo");
        }

        @Override
        public Object exec(NangoAction nango, Map<String, Object> input) {
            return Map.of("echo", input, "connection", nango.connectionId());
        }
    }

    private String failure(String uri) {
        return failureOf(r -> r.from("direct:x").to(uri));
    }

    @Test
    void beansOfTheRegistryAreFoundAndRun() {
        context().getRegistry().bind("echo", new Echo());
        assertThat(body(send("nango:action/github/echo", Map.of("a", 1))).toString())
                .contains("\"echo\":{\"a\":1}")
                .contains("\"connection\":\"acme\"");
    }

    @Test
    void twoBeansOfOneNameFailNamingBoth() {
        context().getRegistry().bind("one", new Echo());
        context().getRegistry().bind("two", new Echo());
        assertThat(failure("nango:action/github/echo"))
                .contains("The action github/echo is defined twice, by bean 'one' (" + Echo.class.getName()
                        + ") and by bean 'two'");
    }

    @Test
    void beanAndClassOfOneNameFailNamingBoth() {
        context().getRegistry().bind("one", new Echo());
        component().setFunctions(Echo.class.getName());
        assertThat(failure("nango:action/github/echo"))
                .contains("by bean 'one'")
                .contains("by class " + Echo.class.getName() + " (option functions)");
    }

    @Test
    void classThatIsNoFunctionOrDoesNotExistIsRefused() {
        component().setFunctions("java.lang.String");
        assertThat(failure("nango:proxy/github")).contains("option functions names #class:java.lang.String");
        component().setFunctions("com.acme.Missing");
        assertThat(failure("nango:proxy/github")).contains("com.acme.Missing, which cannot be made");
        component().setFunctions("java.util.ArrayList");
        assertThat(failure("nango:proxy/github")).contains("must implement Sync, Action or OnEvent");
    }

    @Test
    void functionGoesWithTheLastEndpointThatNamesIt() throws Exception {
        String uri = "nango:action/github/echo?exec=#class:" + Echo.class.getName();
        routes(r -> {
            r.from("direct:a").routeId("a").to(uri);
            r.from("direct:b").routeId("b").to(uri + "&connectionId=acme");
        });
        FunctionName name = new FunctionName(FunctionKind.ACTION, "github", "echo");
        context().getRouteController().stopRoute("a");
        assertThat(runtime.functions.get(name)).isNotNull();
        context().getRouteController().stopRoute("b");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                NangoException.class, () -> runtime.functions.get(name))
                        .getType())
                .isEqualTo("function_stopped");
        context().getRouteController().startRoute("a");
        assertThat(runtime.functions.get(name)).isNotNull();
    }

    @Test
    void optionsThatCannotBeRightAreRefused() {
        assertThat(failureOf(
                        r -> r.from("nango:action/github/echo?exec=direct:x").to("mock:x")))
                .contains("makes the route the action, so it has no exec");
        assertThat(failure("nango:sync/github/x?models=Issue")).contains("models needs exec");
        assertThat(failure("nango:sync/github/x?exec=direct:y")).contains("is a sync, but declares no model");
        assertThat(failure("nango:sync/github/x?exec=direct:y&models=issue")).contains("capital letter");
        assertThat(failure("nango:action/github/x?exec=#bean:none")).contains("none");
        assertThat(failure("nango:proxy/github?exec=direct:y")).contains("has no option 'exec'");
    }
}
