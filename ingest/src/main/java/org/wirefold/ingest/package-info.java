/**
 * The way from a source to {@code articles.raw}. Entry classes: {@link org.wirefold.ingest.IngestRun} for one pass over
 * files, {@link org.wirefold.ingest.IngestProgram} for the service that watches a folder, {@link
 * org.wirefold.ingest.ParsePreview} for a look without a broker. Knows nothing of stories, quotes or figures.
 */
@NullMarked
package org.wirefold.ingest;

import org.jspecify.annotations.NullMarked;
