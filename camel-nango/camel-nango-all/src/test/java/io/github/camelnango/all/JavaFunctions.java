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

import io.github.camelnango.api.Action;
import io.github.camelnango.api.ActionException;
import io.github.camelnango.api.Declaration;
import io.github.camelnango.api.Json;
import io.github.camelnango.api.NangoAction;
import io.github.camelnango.api.NangoSync;
import io.github.camelnango.api.ProxyConfiguration;
import io.github.camelnango.api.Sync;
import java.util.List;
import java.util.Map;

/** Functions as an application would write them, against the API package only. */
public final class JavaFunctions {
    private JavaFunctions() {}

    record Item(String id, String name) {}

    record Cursor(int page) {}

    record Name(String name) {}

    record Greeting(String greeting) {}

    /** Saves each page of items, greets the first by an action, and keeps a checkpoint. */
    static final class Items implements Sync {
        @Override
        public Declaration declare() {
            return Declaration.sync("demo", "items")
                    .description("Items")
                    .model(Item.class)
                    .frequency("every hour")
                    .checkpoint(Cursor.class);
        }

        @Override
        public void exec(NangoSync nango) {
            nango.trackDeletesStart("Item");
            int page = 0;
            for (List<Item> items :
                    nango.paginate(ProxyConfiguration.of("/items").param("per_page", 2), Item.class)) {
                nango.batchSave(items, "Item");
                nango.saveCheckpoint(new Cursor(++page));
            }
            nango.updateMetadata(Map.of("pages", page));
            Greeting greeting = nango.triggerAction("greet", new Name("page " + page), Greeting.class);
            nango.log(greeting.greeting());
            nango.trackDeletesEnd("Item");
            nango.clearCheckpoint();
        }
    }

    /** Greets; without a name it fails as its caller is meant to see. */
    public static final class Greet implements Action<Name, Greeting> {
        @Override
        public Declaration declare() {
            return Declaration.action("demo", "greet-in-java").description("Greets");
        }

        @Override
        public Greeting exec(NangoAction nango, Name input) {
            if (input == null || input.name() == null) {
                throw new ActionException(Map.of("code", "no_name"));
            }
            return new Greeting("Hello " + input.name() + " of " + nango.connectionId());
        }
    }

    /** Does what a test says. */
    record Coded(String name, Code code) implements Action<Json, Object> {
        interface Code {
            Object run(NangoAction nango, Json input) throws Exception;
        }

        @Override
        public Declaration declare() {
            return Declaration.action("demo", name);
        }

        @Override
        public Object exec(NangoAction nango, Json input) throws Exception {
            return code.run(nango, input);
        }
    }

    /** Writes the model Item as a test says. */
    record CodedSync(String name, Code code) implements Sync {
        interface Code {
            void run(NangoSync nango) throws Exception;
        }

        @Override
        public Declaration declare() {
            return Declaration.sync("demo", name).model(Item.class).frequency("every day");
        }

        @Override
        public void exec(NangoSync nango) throws Exception {
            code.run(nango);
        }
    }
}
