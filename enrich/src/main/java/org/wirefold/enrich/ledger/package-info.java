/** The ledger of claims per force and theatre, fed by the topic of claims so that all lanes meet in it. */
@NullMarked
package org.wirefold.enrich.ledger;

import org.jspecify.annotations.NullMarked;
