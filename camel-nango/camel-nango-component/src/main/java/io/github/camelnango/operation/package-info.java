/** One small class per kind and operation: exchange in, port call, exchange out. */
@NullMarked
package io.github.camelnango.operation;

import org.jspecify.annotations.NullMarked;
