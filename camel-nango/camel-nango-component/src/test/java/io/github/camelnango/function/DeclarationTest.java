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
package io.github.camelnango.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelnango.api.Action;
import io.github.camelnango.api.Declaration;
import io.github.camelnango.api.FunctionDefinition;
import io.github.camelnango.api.FunctionKind;
import io.github.camelnango.api.FunctionName;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoAction;
import io.github.camelnango.api.NangoSync;
import io.github.camelnango.api.NangoValidationException;
import io.github.camelnango.api.OnEvent;
import io.github.camelnango.api.Sync;
import io.github.camelnango.typed.JsonCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclarationTest {
    private static final Declaration SYNC = Declaration.sync("github", "issues");

    private final JsonCodec codec = JsonCodec.of(new DefaultCamelContext());
    private final FunctionLoader loader = new FunctionLoader(codec, Runnable::run);

    record Issue(String id, String title) {}

    record NoId(String title) {}

    enum State {
        OPEN,
        CLOSED
    }

    record Everything(
            long id,
            @Nullable String note,
            State state,
            Instant at,
            LocalDate day,
            double price,
            boolean done,
            List<Issue> issues,
            Map<String, Issue> byName,
            @Nullable Everything parent,
            Object any,
            byte[] bytes,
            Json json) {}

    /** A bean of the old kind. */
    public static final class Person {
        private String id = "";

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @Nullable
        public String getNick() {
            return null;
        }
    }

    private record Syncing(Declaration declare) implements Sync {
        @Override
        public void exec(NangoSync nango) {}
    }

    private record Listening(Declaration declare) implements OnEvent {
        @Override
        public void exec(NangoAction nango) {}
    }

    private record Acting(Declaration declare) implements Action<Issue, List<Issue>> {
        @Override
        public List<Issue> exec(NangoAction nango, Issue input) {
            return List.of(input);
        }
    }

    private static final class Listener implements Sync {
        @Override
        public Declaration declare() {
            return SYNC.model(Issue.class).webhookSubscriptions("push");
        }

        @Override
        public void exec(NangoSync nango) {}

        @Override
        public void onWebhook(NangoSync nango, Json payload) {}
    }

    private FunctionDefinition load(Object code) {
        return loader.load(code, "bean 'x'", null).definition();
    }

    private void refused(Object code, String why) {
        assertThatThrownBy(() -> load(code))
                .isInstanceOf(NangoValidationException.class)
                .hasMessageStartingWith("bean 'x' ")
                .hasMessageContaining(why);
    }

    private String schema(Class<?> type) {
        return TypeSchemas.of(codec.mapper(), codec.type(type)).text();
    }

    @Test
    void saysAllThatASyncDeclares() {
        FunctionDefinition definition = load(new Syncing(SYNC.description("d")
                .version("1.2.3")
                .frequency("every hour")
                .model(Issue.class)
                .model("Other", new Json("{\"type\":\"object\"}"))
                .trackDeletes(true)
                .autoStart(false)
                .metadata(NoId.class)));
        assertThat(definition.name()).isEqualTo(new FunctionName(FunctionKind.SYNC, "github", "issues"));
        assertThat(definition.models()).containsExactly("Issue", "Other");
        assertThat(definition.version()).isEqualTo("1.2.3");
        assertThat(definition.trackDeletes()).isTrue();
        assertThat(definition.autoStart()).isFalse();
        assertThat(definition.source()).isEqualTo("bean 'x'");
        assertThat(definition.revision()).isEqualTo(Syncing.class.getName());
        assertThat(definition.schemas()).containsOnlyKeys("models.Issue", "models.Other", "metadata");
    }

    @Test
    void schemasOfAnActionAreItsTypeArguments() {
        Map<String, Json> schemas =
                load(new Acting(Declaration.action("github", "a"))).schemas();
        assertThat(schemas.get("input").text()).contains("\"title\"");
        assertThat(schemas.get("output").text())
                .startsWith("{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/Issue\"}");
        Json own = new Json("{\"type\":\"string\"}");
        assertThat(load(new Acting(Declaration.action("github", "a").input(own)))
                        .schemas()
                        .get("input"))
                .isEqualTo(own);
    }

    @Test
    void handlesWebhooksIfTheMethodIsOverridden() {
        assertThat(load(new Syncing(SYNC.model(Issue.class))).handlesWebhooks()).isFalse();
        assertThat(load(new Listener()).handlesWebhooks()).isTrue();
        assertThat(load(new Listener()).webhookSubscriptions()).containsExactly("push");
    }

    @Test
    void onEventFunctionHasItsEvent() {
        assertThat(load(new Listening(Declaration.onEvent("github", "x", "validate-connection")))
                        .event())
                .isEqualTo("validate-connection");
    }

    @Test
    void refusesWhatCannotBeRight() {
        refused(new Syncing(SYNC), "is a sync, but declares no model");
        refused(new Syncing(SYNC.model("issue", Issue.class)), "the model 'issue'; a model's name is a capital letter");
        refused(new Syncing(SYNC.model(Issue.class).model(Issue.class)), "'Issue' twice");
        refused(new Syncing(SYNC.model(NoId.class)), "has no member 'id'");
        refused(new Syncing(SYNC.model("Issue", new Json("[]"))), "schema of models.Issue that is no JSON object");
        refused(new Syncing(Declaration.action("github", "x")), "declares the action github/x, but is a Sync");
        refused(new Syncing(Declaration.sync("git hub", "x").model(Issue.class)), "'git hub'; names are letters");
        refused(new Acting(Declaration.action("github", "x").model(Issue.class)), "models, which only a sync has");
        refused(new Acting(Declaration.action("github", "x").frequency("every hour")), "frequency, which only a sync");
        refused(new Listening(Declaration.onEvent("github", "x", "soon")), "the event 'soon'; there are post-conn");
        refused(new Syncing(null), "declares nothing");
        refused("text", "is a java.lang.String, which is no function");
    }

    @Test
    void anotherNameMayBeGivenButNotAnotherKind() {
        FunctionName name = new FunctionName(FunctionKind.SYNC, "gitea", "tickets");
        assertThat(loader.load(new Syncing(SYNC.model(Issue.class)), "p", name)
                        .definition()
                        .name())
                .isEqualTo(name);
        assertThatThrownBy(() -> loader.load(new Acting(Declaration.action("github", "a")), "p", name))
                .hasMessage("p declares the action github/a, which cannot be the sync gitea/tickets");
    }

    @Test
    void schemaTellsTypesRequiredAndNullableMembers() throws Exception {
        assertThat(codec.mapper().readTree(schema(Everything.class)))
                .isEqualTo(
                        codec.mapper()
                                .readTree(
                                        """
                {"type":"object","properties":{
                  "id":{"type":"integer"},
                  "note":{"anyOf":[{"type":"string"},{"type":"null"}]},
                  "state":{"type":"string","enum":["OPEN","CLOSED"]},
                  "at":{"type":"string","format":"date-time"},
                  "day":{"type":"string","format":"date"},
                  "price":{"type":"number"},
                  "done":{"type":"boolean"},
                  "issues":{"type":"array","items":{"$ref":"#/$defs/Issue"}},
                  "byName":{"type":"object","additionalProperties":{"$ref":"#/$defs/Issue"}},
                  "parent":{"anyOf":[{"$ref":"#"},{"type":"null"}]},
                  "any":{},
                  "bytes":{"type":"string","contentEncoding":"base64"},
                  "json":{}},
                 "required":["id","state","at","day","price","done","issues","byName","any","bytes","json"],
                 "$defs":{"Issue":{"type":"object","properties":{"id":{"type":"string"},"title":{"type":"string"}},
                  "required":["id","title"]}}}
                """));
    }

    @Test
    void schemaOfABeanHasItsProperties() {
        assertThat(schema(Person.class))
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"},"
                        + "\"nick\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}},\"required\":[\"id\"]}");
    }
}
