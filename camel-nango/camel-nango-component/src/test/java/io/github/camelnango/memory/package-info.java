/** A small runtime for tests. */
package io.github.camelnango.memory;
