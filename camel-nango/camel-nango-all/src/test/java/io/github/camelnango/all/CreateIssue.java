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
import io.github.camelnango.api.NangoAction;
import io.github.camelnango.api.ProxyConfiguration;
import java.util.Map;

public final class CreateIssue implements Action<CreateIssue.Input, CreateIssue.Created> {

    public record Input(String title) {}

    public record Created(long number) {}

    @Override
    public Declaration declare() {
        return Declaration.action("github", "create-issue").description("Creates an issue");
    }

    @Override
    public Created exec(NangoAction nango, Input input) {
        if (input == null || input.title().isBlank()) {
            throw new ActionException(Map.of("code", "no_title"));
        }
        return nango.post(ProxyConfiguration.of("/repos/acme/shop/issues").data(input), Created.class)
                .data();
    }
}
