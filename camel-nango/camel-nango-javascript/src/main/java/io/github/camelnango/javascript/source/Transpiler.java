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
package io.github.camelnango.javascript.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelnango.javascript.engine.ScriptEngine;
import io.github.camelnango.javascript.engine.ScriptFailure;
import io.github.camelnango.javascript.engine.ScriptIsolate;
import io.github.camelnango.javascript.engine.ScriptTemplate;
import io.github.camelnango.javascript.host.NoHost;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Turns TypeScript and modules into plain functions in an isolate of its own, lines staying where they are. What has been
 * transpiled once is remembered by content. Thread-safe.
 */
public final class Transpiler implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScriptEngine engine;
    private final Bundle bundle;
    private final long heapBytes;
    private final Map<String, Result> cache = new ConcurrentHashMap<>();
    private @Nullable ScriptIsolate isolate;

    /**
     * @param code body of a CommonJS module
     * @param imports what it requires, in order
     * @param lacks what of it the engine cannot do; {@code null} for nothing
     */
    record Result(String code, List<String> imports, @Nullable SyntaxError lacks) {}

    /** The source is not TypeScript. */
    static final class SyntaxError extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;

        SyntaxError(String message, int line, int column) {
            super(message);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    public Transpiler(ScriptEngine engine, Bundle bundle, long heapBytes) {
        this.engine = engine;
        this.bundle = bundle;
        this.heapBytes = heapBytes;
    }

    Result transpile(String path, String source) throws SyntaxError {
        String extension = path.substring(path.lastIndexOf('.'));
        String key = Hashes.sha256(bundle.source().length() + extension, source);
        Result known = cache.get(key);
        if (known == null) {
            known = run(path, source);
            cache.put(key, known);
        }
        return known;
    }

    private Result run(String path, String source) throws SyntaxError {
        ObjectNode request = JSON.createObjectNode().put("path", path).put("source", source);
        JsonNode answer = call(request.toString());
        JsonNode error = answer.get("error");
        if (error != null) {
            throw problem(error);
        }
        JsonNode ok = answer.path("ok");
        List<String> imports = StreamSupport.stream(ok.path("imports").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        JsonNode lacks = ok.get("lacks");
        return new Result(ok.path("code").asText(), imports, lacks == null ? null : problem(lacks));
    }

    private static SyntaxError problem(JsonNode error) {
        return new SyntaxError(
                error.path("message").asText(),
                error.path("line").asInt(1),
                error.path("column").asInt(1));
    }

    private synchronized JsonNode call(String request) {
        ScriptIsolate open = isolate;
        if (open == null) {
            try (ScriptTemplate template = engine.prepare(bundle.name(), bundle.source(), heapBytes)) {
                open = template.open(NoHost.INSTANCE);
            }
            isolate = open;
        }
        try {
            return JSON.readTree(String.valueOf(open.call("__camelNangoTranspile", request)));
        } catch (JsonProcessingException e) {
            throw new ScriptFailure(ScriptFailure.Kind.ENGINE, "the transpiler gave no JSON", e);
        } catch (ScriptFailure e) {
            // What was stopped may not be used again.
            close();
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        if (isolate != null) {
            isolate.close();
            isolate = null;
        }
    }
}
