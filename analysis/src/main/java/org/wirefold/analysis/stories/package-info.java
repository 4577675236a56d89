/**
 * Reuse of text between articles: what is kept of an article for comparing ({@link org.wirefold.analysis.stories.Sketch}), the index
 * of the window, and the decision whether an article repeats a story. Start reading at {@link
 * org.wirefold.analysis.stories.StoryWindow}.
 */
@NullMarked
package org.wirefold.analysis.stories;

import org.jspecify.annotations.NullMarked;
