/**
 * Providers and integrations: the catalogue in Nango's providers.yaml format, the integrations of this environment, and
 * the placeholder language of both.
 */
@NullMarked
package io.github.camelnango.embedded.provider;

import org.jspecify.annotations.NullMarked;
