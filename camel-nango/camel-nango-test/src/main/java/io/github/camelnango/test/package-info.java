/** Tests of functions with JUnit 5. */
@NullMarked
package io.github.camelnango.test;

import org.jspecify.annotations.NullMarked;
