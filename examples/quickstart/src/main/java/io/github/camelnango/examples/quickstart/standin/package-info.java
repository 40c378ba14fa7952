/**
 * A stand-in of the GitHub REST API: real HTTP on a free port of this machine, invented issues, the same on every run.
 *
 * <p>Nothing in here knows Camel or Nango. Start reading at {@link
 * io.github.camelnango.examples.quickstart.standin.GithubStandIn}.
 */
@NullMarked
package io.github.camelnango.examples.quickstart.standin;

import org.jspecify.annotations.NullMarked;
