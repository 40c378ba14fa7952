/**
 * What a function author writes against, and the ports between the component and a runtime.
 *
 * <p>Flat and JDK only. Operations and functions know nothing but these types; the embedded runtime and the client of a
 * Nango server both implement them.
 */
@NullMarked
package io.github.camelnango.api;

import org.jspecify.annotations.NullMarked;
