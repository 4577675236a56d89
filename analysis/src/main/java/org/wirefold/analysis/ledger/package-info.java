/**
 * What is claimed about one force in one theatre: change and conflict over claims. Entry class:
 * {@link org.wirefold.analysis.ledger.Ledger}. Knows no story index and no clock.
 */
@NullMarked
package org.wirefold.analysis.ledger;

import org.jspecify.annotations.NullMarked;
