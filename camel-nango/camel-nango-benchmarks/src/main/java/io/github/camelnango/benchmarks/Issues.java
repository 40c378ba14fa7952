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
package io.github.camelnango.benchmarks;

import java.util.StringJoiner;

/** Invented issues, each 2.6 KB of JSON with the members that GitHub's have. */
final class Issues {
    static final int PAGE = 100;
    private static final String TEXT = "Steps: open the shop, put 3 items into the cart, go back.\\r\\n\\r\\nThe total"
            + " shows the old price until the page is loaded again. Seen on two machines; no errors in the log. ";

    private Issues() {}

    static String page(int first, int size) {
        StringJoiner page = new StringJoiner(",", "[", "]");
        for (int i = 0; i < size; i++) {
            page.add(issue(first + i));
        }
        return page.toString();
    }

    static String issue(int number) {
        String url = "https://api.example.com/repos/acme/shop/issues/" + number;
        return "{\"url\":\"%s\",\"repository_url\":\"https://api.example.com/repos/acme/shop\",\"labels_url\":\"%s/labels{/name}\","
                        .formatted(url, url)
                + "\"comments_url\":\"%s/comments\",\"events_url\":\"%s/events\",".formatted(url, url)
                + "\"id\":%d,\"node_id\":\"I_kwDO%08x\",\"number\":%d,"
                        .formatted(1_900_000_000L + number, number, number)
                + "\"title\":\"Cart: total is rounded twice when voucher %d is used \",\"user\":%s,"
                        .formatted(number, person("ada-k", number))
                + "\"labels\":[%s,%s],".formatted(label("Bug", number), label("Area: Checkout", number + 1))
                + "\"state\":\"%s\",\"locked\":false,".formatted(number % 3 == 0 ? "closed" : "open")
                + "\"assignee\":null,\"assignees\":[%s],".formatted(person("bjorn", number + 7))
                + "\"milestone\":null,\"comments\":%d,\"created_at\":\"2026-0%d-03T09:11:05Z\",\"updated_at\":\"2026-09-%02dT17:40:59Z\","
                        .formatted(number % 9, 1 + number % 8, 1 + number % 28)
                + "\"closed_at\":null,\"author_association\":\"MEMBER\",\"active_lock_reason\":null,"
                + "\"body\":\"" + TEXT.repeat(2) + "\","
                + "\"reactions\":{\"url\":\"%s/reactions\",\"total_count\":0,\"+1\":0,\"-1\":0,\"laugh\":0,\"heart\":0},"
                        .formatted(url)
                + "\"timeline_url\":\"%s/timeline\",\"performed_via_app\":null,\"state_reason\":null}".formatted(url);
    }

    private static String person(String login, int id) {
        String url = "https://api.example.com/users/" + login;
        return ("{\"login\":\"%s\",\"id\":%d,\"node_id\":\"U_%08x\",\"avatar_url\":\"https://avatars.example.com/u/%d?v=4\","
                        + "\"gravatar_id\":\"\",\"url\":\"%s\",\"followers_url\":\"%s/followers\",\"repos_url\":\"%s/repos\","
                        + "\"events_url\":\"%s/events{/privacy}\",\"type\":\"User\",\"site_admin\":false}")
                .formatted(login, 4000 + id, id, 4000 + id, url, url, url, url);
    }

    private static String label(String name, int id) {
        return ("{\"id\":%d,\"node_id\":\"LA_%08x\",\"url\":\"https://api.example.com/repos/acme/shop/labels/%d\",\"name\":\"%s\","
                        + "\"color\":\"d73a4a\",\"default\":true,\"description\":\"Something is not as it should be\"}")
                .formatted(208_045_946L + id, id, id, name);
    }
}
