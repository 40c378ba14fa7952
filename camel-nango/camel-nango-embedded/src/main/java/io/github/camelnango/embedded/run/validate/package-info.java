/** What does not fit the schemas that a function declares: counting it in a run, saying it, refusing it. */
@NullMarked
package io.github.camelnango.embedded.run.validate;

import org.jspecify.annotations.NullMarked;
