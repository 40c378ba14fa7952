/**
 * The quick start: a TypeScript sync and a TypeScript action inside Camel routes. Start reading at {@link
 * io.github.camelnango.examples.quickstart.Quickstart}, and at the routes and scripts among the resources.
 */
@NullMarked
package io.github.camelnango.examples.quickstart;

import org.jspecify.annotations.NullMarked;
