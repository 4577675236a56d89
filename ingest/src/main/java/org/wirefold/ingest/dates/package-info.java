/**
 * Dates as providers write them, read without a library that guesses. Entry class: {@link
 * org.wirefold.ingest.dates.DateReader}.
 */
@NullMarked
package org.wirefold.ingest.dates;

import org.jspecify.annotations.NullMarked;
