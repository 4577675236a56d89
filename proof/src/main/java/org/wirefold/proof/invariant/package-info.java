/**
 * One class for each promise, pure: a capture in, what breaks the promise out. Entry class: {@link
 * org.wirefold.proof.invariant.Invariants}. Where something cannot be judged, a check says so and why; it never passes in silence.
 */
@NullMarked
package org.wirefold.proof.invariant;

import org.jspecify.annotations.NullMarked;
