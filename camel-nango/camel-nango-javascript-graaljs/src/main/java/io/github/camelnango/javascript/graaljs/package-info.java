/** GraalJS, interpreted: slower than V8, and everywhere. */
@NullMarked
package io.github.camelnango.javascript.graaljs;

import org.jspecify.annotations.NullMarked;
