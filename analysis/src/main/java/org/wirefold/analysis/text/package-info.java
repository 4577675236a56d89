/**
 * Text and the places in it: folding, tokens, sentences. Entry class: {@link org.wirefold.analysis.text.NormalisedText}.
 * Every offset is a UTF-16 code unit of the text exactly as given.
 */
@NullMarked
package org.wirefold.analysis.text;

import org.jspecify.annotations.NullMarked;
