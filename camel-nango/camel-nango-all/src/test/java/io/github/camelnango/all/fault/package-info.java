/**
 * What a process, a disk or a database that fails does to a sync: nothing is lost, and what is wrong is said. A quick form
 * runs with all tests; {@code -Dnango.faults=long} asks for the long one.
 */
@NullMarked
package io.github.camelnango.all.fault;

import org.jspecify.annotations.NullMarked;
