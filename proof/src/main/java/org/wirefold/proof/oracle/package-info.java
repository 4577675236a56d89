/**
 * A second program for the same task: one thread, one lane after the other, maps in memory, nothing of Kafka Streams. Entry class: {@link
 * org.wirefold.proof.oracle.LaneOracle}. It shares the text core with enrich and nothing else, so that what the steps, stores, restarts
 * and transactions around the core do to a decision shows as a difference.
 */
@NullMarked
package org.wirefold.proof.oracle;

import org.jspecify.annotations.NullMarked;
