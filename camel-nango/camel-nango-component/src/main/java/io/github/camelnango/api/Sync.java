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
 * A function that fetches a customer's data into the records cache, written in Java.
 *
 * <p>A bean of this type in Camel's registry is found at start; a class is named by the component option
 * {@code functions} or the endpoint option {@code exec}. One object serves all runs, several at once: it holds no state of
 * a run.
 */
public interface Sync {

    /** What the sync says about itself; asked once, when it is loaded. */
    Declaration declare();

    /**
     * One run, in plain blocking code on a thread of its own. When the run is cancelled or out of time the thread is
     * interrupted, and every further call of the helper fails.
     *
     * @throws Exception whatever ends the run as failed
     */
    void exec(NangoSync nango) throws Exception;

    /**
     * Takes a webhook that the provider has sent for the connection; says that there is no such method unless it is
     * overridden.
     *
     * @param payload what was sent
     * @throws Exception whatever ends the run as failed
     */
    default void onWebhook(NangoSync nango, Json payload) throws Exception {
        throw new UnsupportedOperationException(getClass().getName() + " has no onWebhook");
    }
}
