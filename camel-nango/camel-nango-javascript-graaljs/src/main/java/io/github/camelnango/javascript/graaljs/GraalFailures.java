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
package io.github.camelnango.javascript.graaljs;

import io.github.camelnango.javascript.engine.ScriptFailure;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.jspecify.annotations.Nullable;

/** Says what the engine threw in the SPI's words. */
final class GraalFailures {
    /** The engine puts the place in front of a syntax error's message and the line of code behind it. */
    private static final Pattern PLACE = Pattern.compile("^(\\w*Error: )\\S+:\\d+:\\d+ ");

    private GraalFailures() {}

    static ScriptFailure of(PolyglotException e) {
        SourceSection place = e.getSourceLocation();
        boolean known = place != null && place.isAvailable();
        return new ScriptFailure(
                kind(e),
                message(e),
                known ? place.getSource().getName() : null,
                known ? place.getStartLine() : 0,
                known ? place.getStartColumn() : 0,
                stack(e),
                e);
    }

    /** The engine calls it an internal error when the heap is full in its own code. */
    static boolean isCausedByFullHeap(PolyglotException e) {
        return e.isInternalError() && String.valueOf(e.getMessage()).contains(OutOfMemoryError.class.getName());
    }

    private static ScriptFailure.Kind kind(PolyglotException e) {
        if (e.isSyntaxError()) {
            return ScriptFailure.Kind.SYNTAX;
        }
        return e.isGuestException() && !e.isInternalError() ? ScriptFailure.Kind.THROWN : ScriptFailure.Kind.ENGINE;
    }

    private static String message(PolyglotException e) {
        String message = String.valueOf(e.getMessage());
        return e.isSyntaxError()
                ? PLACE.matcher(message.lines().findFirst().orElse(message)).replaceFirst("$1")
                : message;
    }

    private static @Nullable String stack(PolyglotException e) {
        String frames = StreamSupport.stream(e.getPolyglotStackTrace().spliterator(), false)
                .filter(PolyglotException.StackFrame::isGuestFrame)
                .map(GraalFailures::line)
                .collect(Collectors.joining("\n"));
        return frames.isEmpty() ? null : e.getMessage() + "\n" + frames;
    }

    private static String line(PolyglotException.StackFrame frame) {
        SourceSection place = frame.getSourceLocation();
        String where = place == null || !place.isAvailable()
                ? "<unknown>"
                : place.getSource().getName() + ":" + place.getStartLine() + ":" + place.getStartColumn();
        return "    at " + frame.getRootName() + " (" + where + ")";
    }
}
