package io.github.camelnango.javascript;

import io.github.camelnango.api.ScriptLanguage;
import io.github.camelnango.api.ScriptLoader;
import io.github.camelnango.api.ScriptSettings;

/** TypeScript and JavaScript. Loaders share nothing. */
public final class JavaScriptLanguage implements ScriptLanguage {

    @Override
    public ScriptLoader open(ScriptSettings settings) {
        return JavaScriptLoader.open(settings, Runtime.getRuntime().availableProcessors());
    }
}
