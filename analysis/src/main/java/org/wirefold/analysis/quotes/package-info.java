/** Who is quoted with which words. Entry class: {@link org.wirefold.analysis.quotes.QuoteExtractor}. Knows one article at a time. */
@NullMarked
package org.wirefold.analysis.quotes;

import org.jspecify.annotations.NullMarked;
