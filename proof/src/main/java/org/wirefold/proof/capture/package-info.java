/**
 * What stands on topics and in tables at one time, as a value. Entry classes: {@link org.wirefold.proof.capture.Capture} reads an
 * installation, {@link org.wirefold.proof.capture.Captured} is what it read. Judges nothing.
 */
@NullMarked
package org.wirefold.proof.capture;

import org.jspecify.annotations.NullMarked;
