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

/** The kinds of functions. */
public enum FunctionKind {
    /** Fetches records on a schedule. */
    SYNC("sync", "syncs"),
    /** Does one thing on request. */
    ACTION("action", "actions"),
    /** Runs when something happens to a connection. */
    ON_EVENT("on-event", "on-events");

    private final String id;
    private final String folder;

    FunctionKind(String id, String folder) {
        this.id = id;
        this.folder = folder;
    }

    /** The word used in URIs, checkpoint keys and messages. */
    public String id() {
        return id;
    }

    /** The folder of an integration that holds functions of this kind. */
    public String folder() {
        return folder;
    }
}
