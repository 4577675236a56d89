package org.wirefold.analysis.stories;

/**
 * Where an article stands among the stories: all that {@link StoryWindow#add} needs of a decision, and so all that has to be stored
 * to build a window again.
 *
 * @param duplicate true for a copy, false for the first article of its story
 * @param storySequence number of the first article of the story; the article's own number (or, for a later version of an original,
 *     that of the first version) when it is an original
 * @param representative true when later articles may be found to repeat this one
 */
public record Placement(boolean duplicate, long storySequence, boolean representative) {}
