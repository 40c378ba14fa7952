/**
 * What a script reaches outside its isolate that is no helper call, and how failures are told to it. Internal.
 */
@NullMarked
package io.github.camelnango.javascript.host;

import org.jspecify.annotations.NullMarked;
