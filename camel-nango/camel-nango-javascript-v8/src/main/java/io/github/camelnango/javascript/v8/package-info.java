/** V8, through Javet: native speed, on the platforms for which its library exists. */
@NullMarked
package io.github.camelnango.javascript.v8;

import org.jspecify.annotations.NullMarked;
