/**
 * Connections and their credentials: shapes by auth mode, encryption at rest, and what is injected into a request. No
 * credential leaves this package except inside a {@link io.github.camelnango.api.Secret} or on its way into a request.
 */
@NullMarked
package io.github.camelnango.embedded.auth;

import org.jspecify.annotations.NullMarked;
