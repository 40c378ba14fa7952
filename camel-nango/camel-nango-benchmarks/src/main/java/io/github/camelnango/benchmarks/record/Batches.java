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
package io.github.camelnango.benchmarks.record;

import io.github.camelnango.api.Json;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same records in batches of one size, in the forms in which they are written.
 *
 * @param records how many in all
 * @param whole batches of all records
 * @param changed the same, each tenth record with another content
 * @param kept the same without each tenth record
 * @param rows the records of each batch one by one
 */
record Batches(int records, List<Json> whole, List<Json> changed, List<Json> kept, List<List<Row>> rows) {

    /** A record for COPY. */
    record Row(String id, String json) {}

    static Batches of(int records, int size) {
        return new Batches(
                records,
                split(records, size, part -> json(part.mapToObj(i -> People.person(i, 1)))),
                split(records, size, part -> json(part.mapToObj(i -> People.person(i, i % 10 == 0 ? 2 : 1)))),
                split(records, size, part -> json(part.filter(i -> i % 10 != 0).mapToObj(i -> People.person(i, 1)))),
                split(records, size, part -> part.mapToObj(i -> new Row(People.id(i), People.person(i, 1)))
                        .toList()));
    }

    /** An array of records. */
    static Json json(Stream<String> records) {
        return new Json(records.collect(Collectors.joining(",", "[", "]")));
    }

    private static <T> List<T> split(int records, int size, Function<IntStream, T> batch) {
        return IntStream.iterate(0, first -> first < records, first -> first + size)
                .mapToObj(first -> batch.apply(IntStream.range(first, first + size)))
                .toList();
    }
}
