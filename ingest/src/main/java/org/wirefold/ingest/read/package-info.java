/**
 * Bytes to articles, one class a format, without clock, network or broker. Entry class: {@link
 * org.wirefold.ingest.read.ArticleReader}. Input that cannot be used comes out as a {@link org.wirefold.ingest.read.Rejected},
 * never as an exception.
 */
@NullMarked
package org.wirefold.ingest.read;

import org.jspecify.annotations.NullMarked;
