/**
 * One class for each fault of the matrix: what it does, how it shows that it really happened, and how long the way of the articles was
 * broken. Entry: {@link org.wirefold.trials.fault.Fault} and {@link org.wirefold.trials.fault.Faults}.
 */
@NullMarked
package org.wirefold.trials.fault;

import org.jspecify.annotations.NullMarked;
