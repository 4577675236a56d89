/**
 * A day of news in an hour, with faults, and what the processes need meanwhile: memory, heap after collections, descriptors, threads.
 * Entry class: {@link org.wirefold.trials.soak.Soak}.
 */
@NullMarked
package org.wirefold.trials.soak;

import org.jspecify.annotations.NullMarked;
