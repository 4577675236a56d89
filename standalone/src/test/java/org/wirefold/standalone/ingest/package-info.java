/** Ingest on a real broker. Entry class: {@code IngestRunIT}. */
@NullMarked
package org.wirefold.standalone.ingest;

import org.jspecify.annotations.NullMarked;
