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

import io.github.camelnango.api.Declaration;
import io.github.camelnango.api.NangoSync;
import io.github.camelnango.api.ProxyConfiguration;
import io.github.camelnango.api.Sync;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class GithubIssues implements Sync {

    /** A record of the cache; the model is named like it. */
    public record Issue(String id, String title, @Nullable String assignee) {}

    /** What is of interest in GitHub's answer; other members are left out. */
    private record Answer(long number, String title, @Nullable User assignee) {
        Issue toIssue() {
            return new Issue(String.valueOf(number), title, assignee == null ? null : assignee.login());
        }
    }

    private record User(String login) {}

    @Override
    public Declaration declare() {
        return Declaration.sync("github", "issues").model(Issue.class).frequency("every hour");
    }

    @Override
    public void exec(NangoSync nango) {
        ProxyConfiguration request = ProxyConfiguration.of("/repos/acme/shop/issues")
                .param("state", "all")
                .retries(5);
        nango.trackDeletesStart("Issue");
        for (List<Answer> page : nango.paginate(request, Answer.class)) {
            nango.batchSave(page.stream().map(Answer::toIssue).toList(), "Issue");
        }
        nango.trackDeletesEnd("Issue");
    }
}
