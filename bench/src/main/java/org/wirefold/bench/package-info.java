/** Benchmarks. Every figure is a ratio or a median of one run on one machine; {@code docs/BENCHMARKS.md} keeps what they printed. */
@NullMarked
package org.wirefold.bench;

import org.jspecify.annotations.NullMarked;
