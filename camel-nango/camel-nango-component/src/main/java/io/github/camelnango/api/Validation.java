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
package io.github.camelnango.api;

/**
 * What becomes of a value that does not fit the schema that its function declares for it. Values that fit, and those that
 * are only warned of, pass as they are: defaults and transforms of a schema are not applied.
 */
public enum Validation {
    /** Values are not checked. */
    OFF,
    /** The value passes; one line of the log per run and part says how many did not fit, and what was expected where. */
    WARN,
    /** The value is refused with a {@link NangoValidationException}; of a batch of records nothing is saved. */
    FAIL
}
