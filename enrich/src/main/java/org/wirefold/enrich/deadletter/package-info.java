/** What becomes of records that cannot be read or that the text core fails on: a dead letter inside the same transaction. */
@NullMarked
package org.wirefold.enrich.deadletter;

import org.jspecify.annotations.NullMarked;
