/**
 * Trials: a whole installation of real processes is fed, harmed and held against the promises of docs/PROOF.md. Entry class: {@link
 * org.wirefold.trials.Trials}, started by {@code ./wirefold-proof}. Knows the programs only as commands.
 */
@NullMarked
package org.wirefold.trials;

import org.jspecify.annotations.NullMarked;
