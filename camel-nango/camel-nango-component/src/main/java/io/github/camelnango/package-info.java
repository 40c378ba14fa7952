/** The {@code nango:} component. Start reading at {@code NangoComponent}. */
@NullMarked
package io.github.camelnango;

import org.jspecify.annotations.NullMarked;
