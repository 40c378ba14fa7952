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
package io.github.camelnango.function;

import io.github.camelnango.api.Validation;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** Endpoint options of {@code nango:sync} and {@code nango:action} that say what the function is and how it is checked. */
@Configurer
@UriParams
public class ExecOptions {

    @UriParam(label = "function")
    private @Nullable String exec;

    @UriParam(label = "function")
    private @Nullable String models;

    @UriParam(label = "function", enums = "off,warn,fail")
    private @Nullable Validation validation;

    public @Nullable String getExec() {
        return exec;
    }

    /**
     * What the function is, if it is no script: an endpoint URI such as direct:fetchIssues whose route does the work and gets
     * the run's helper as body (an action: its input), or a Sync or Action in Java as #bean:name or #class:name.
     */
    public void setExec(@Nullable String exec) {
        this.exec = exec;
    }

    public @Nullable String getModels() {
        return models;
    }

    /** Names of the models that the sync writes, comma separated, if exec names a route. */
    public void setModels(@Nullable String models) {
        this.models = models;
    }

    public @Nullable Validation getValidation() {
        return validation;
    }

    /**
     * What becomes of values that do not fit the schema that their function declares: off, warn or fail, as the component's
     * option of that name, which is the default. An action that another function triggers does as that one, unless its own
     * endpoint says otherwise. Of nango:records: what becomes of records that the route saves or updates and that do not fit
     * the schema which a loaded function of the integration declares for the model.
     */
    public void setValidation(@Nullable Validation validation) {
        this.validation = validation;
    }
}
