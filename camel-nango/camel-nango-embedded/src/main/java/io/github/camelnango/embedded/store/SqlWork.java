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
package io.github.camelnango.embedded.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is done inside one transaction. It may be called again after a conflict with another transaction, so it must
 * change nothing but the database.
 *
 * @param <T> type of the result
 */
@FunctionalInterface
public interface SqlWork<T extends @Nullable Object> {

    /** Does the work on the transaction's handle, and neither commits nor closes it. */
    T run(Handle handle) throws SQLException;
}
