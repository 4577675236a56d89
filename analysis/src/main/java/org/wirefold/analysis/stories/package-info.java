/** Reuse of text between articles: fingerprints, the story index, and the decision. Entry class: {@link org.wirefold.analysis.stories.StoryWindow}. */
@NullMarked
package org.wirefold.analysis.stories;

import org.jspecify.annotations.NullMarked;
