/**
 * Where documents come from: files, folders and standard input. Entry class: {@link
 * org.wirefold.ingest.source.InputFiles}. Knows no format and no broker.
 */
@NullMarked
package org.wirefold.ingest.source;

import org.jspecify.annotations.NullMarked;
