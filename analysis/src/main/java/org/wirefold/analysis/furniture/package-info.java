/**
 * Page furniture that only shows itself over time: a line that one source prints with many different texts is no part of any of them.
 * Start reading at {@link org.wirefold.analysis.furniture.SourceMemory}. Knows nothing of stories, and keeps nothing itself: where
 * sightings are stored is the caller's business.
 */
@NullMarked
package org.wirefold.analysis.furniture;

import org.jspecify.annotations.NullMarked;
