/**
 * Characters and lines: charset, forbidden characters, page furniture. Entry classes: {@link
 * org.wirefold.ingest.text.TextDecoder} and {@link org.wirefold.ingest.text.PlainArticle}. Knows no input format.
 */
@NullMarked
package org.wirefold.ingest.text;

import org.jspecify.annotations.NullMarked;
