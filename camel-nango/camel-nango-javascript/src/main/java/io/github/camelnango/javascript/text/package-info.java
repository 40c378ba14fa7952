/** What scripts need of languages, Unicode and time zones and a plain engine lacks, answered from the JDK's tables. */
@NullMarked
package io.github.camelnango.javascript.text;

import org.jspecify.annotations.NullMarked;
