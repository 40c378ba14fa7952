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
package io.github.camelnango.embedded.record;

import org.jspecify.annotations.Nullable;

/**
 * What the store knows about a dataset.
 *
 * @param conn number of its connection
 * @param ds its own number, unique in the store
 * @param hwm the highest change number ever given out, microseconds since 1970 or a little more
 * @param nextRid the number of the next new row
 * @param live how many records are not deleted
 * @param bytes how many bytes of JSON its records have, deleted ones included
 * @param window the open deletion window; {@code null} for none
 * @param refused how many deletions the last end of that window was refused; {@code null} if none was
 */
record DatasetRow(
        long conn,
        long ds,
        long hwm,
        long nextRid,
        long live,
        long bytes,
        @Nullable String window,
        @Nullable Long refused) {}
