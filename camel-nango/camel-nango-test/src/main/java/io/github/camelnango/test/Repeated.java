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

import io.github.camelnango.test.provider.ProviderRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what was done more than once. */
final class Repeated {

    private Repeated() {}

    static Duplicates of(List<String> saved, List<ProviderRequest> requests) {
        Set<String> seen = new HashSet<>();
        List<String> records =
                saved.stream().filter(one -> !seen.add(one)).distinct().toList();
        Set<String> answered = new HashSet<>();
        // A request that failed is rightly made again.
        List<String> again = requests.stream()
                .filter(request -> request.status() >= 200 && request.status() < 400)
                .map(request -> request.line() + "\n" + request.body())
                .filter(line -> !answered.add(line))
                .map(line -> line.substring(0, line.indexOf('\n')))
                .distinct()
                .toList();
        return new Duplicates(records, again);
    }
}
