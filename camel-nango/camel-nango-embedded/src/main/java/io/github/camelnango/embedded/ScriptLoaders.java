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
package io.github.camelnango.embedded;

import io.github.camelnango.NangoSettings;
import io.github.camelnango.api.ScriptLanguage;
import io.github.camelnango.api.ScriptLoader;
import io.github.camelnango.api.ScriptSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a loader for each script language on the class path. */
final class ScriptLoaders {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptLoaders.class);
    /** The component's default; it need not exist, since an application may have no scripts. */
    private static final String DEFAULT_FOLDER = "nango";

    private ScriptLoaders() {}

    /** The application's class loader, where functions and catalogues are looked up. */
    static ClassLoader resources(CamelContext context) {
        ClassLoader application = context.getApplicationContextClassLoader();
        return application == null ? ScriptLoaders.class.getClassLoader() : application;
    }

    static List<ScriptLoader> open(NangoSettings settings, ClassLoader resources, OpenParts open) {
        List<String> locations = settings.scripts().locations().stream()
                .filter(location -> !isMissingDefault(location, resources))
                .toList();
        if (locations.isEmpty()) {
            return List.of(); // nobody pays for an engine that has nothing to run
        }
        ScriptSettings forLoader = new ScriptSettings(
                locations,
                resources,
                settings.scripts().hotReload(),
                settings.scripts().engine(),
                settings.scripts().maxIsolates(),
                settings.scripts().heapBytes(),
                settings.limits().outputBytes(),
                settings.io());
        List<ScriptLoader> loaders = new ArrayList<>();
        for (ScriptLanguage language : ServiceLoader.load(ScriptLanguage.class, resources)) {
            loaders.add(open.add("script loader", language.open(forLoader)));
        }
        if (loaders.isEmpty()) {
            LOG.warn(
                    "The scripts in {} cannot be run: no script language is on the class path, add the artifact"
                            + " camel-nango-javascript-v8",
                    locations);
        }
        return loaders;
    }

    private static boolean isMissingDefault(String location, ClassLoader resources) {
        return location.equals("classpath:" + DEFAULT_FOLDER) && resources.getResource(DEFAULT_FOLDER) == null;
    }
}
