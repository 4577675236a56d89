/**
 * What the spread form has beyond the steps that both forms share: topics between the steps, shards of the story index, and the place
 * where the articles of a lane line up again. Whatever arrives in whatever order, it is worked on in order of its number in the lane;
 * nothing here looks at a clock to decide.
 */
@NullMarked
package org.wirefold.enrich.spread;

import org.jspecify.annotations.NullMarked;
