/**
 * What the outside sees of an installation while it works: results, positions, lag, numbers of processes. Reads only, and decides
 * nothing.
 */
@NullMarked
package org.wirefold.trials.watch;

import org.jspecify.annotations.NullMarked;
