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

import java.time.Duration;
import java.util.List;

/**
 * How recorded cases are found and run. Immutable.
 *
 * @param engine the JavaScript engine's name, or {@code auto}
 * @param providers files in Nango's providers.yaml format, laid over the built-in catalogue: pagination defaults come from there
 * @param strictHttp whether a status of 400 and above fails as it does in production; in Nango's own tests it does not
 * @param followLinks whether integrations that are symbolic links are looked at
 * @param heapBytes heap of one case
 * @param timeLimit how long one case may take
 */
public record RecordedOptions(
        String engine,
        List<String> providers,
        boolean strictHttp,
        boolean followLinks,
        long heapBytes,
        Duration timeLimit) {

    public RecordedOptions {
        providers = List.copyOf(providers);
    }

    /** The best engine, the built-in catalogue, Nango's own rules, 256 MB and one minute. */
    public static RecordedOptions defaults() {
        return new RecordedOptions("auto", List.of(), false, false, 256L << 20, Duration.ofMinutes(1));
    }

    public RecordedOptions withEngine(String name) {
        return new RecordedOptions(name, providers, strictHttp, followLinks, heapBytes, timeLimit);
    }

    public RecordedOptions withProviders(List<String> files) {
        return new RecordedOptions(engine, files, strictHttp, followLinks, heapBytes, timeLimit);
    }

    public RecordedOptions withStrictHttp(boolean strict) {
        return new RecordedOptions(engine, providers, strict, followLinks, heapBytes, timeLimit);
    }

    public RecordedOptions withFollowLinks(boolean follow) {
        return new RecordedOptions(engine, providers, strictHttp, follow, heapBytes, timeLimit);
    }

    public RecordedOptions withTimeLimit(Duration limit) {
        return new RecordedOptions(engine, providers, strictHttp, followLinks, heapBytes, limit);
    }
}
