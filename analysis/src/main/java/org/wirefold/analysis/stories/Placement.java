package org.wirefold.analysis.stories;

/**
 * Where an article stands among the stories: all that {@link StoryWindow#add} needs of a decision, and so all that has to be stored
 * to build a window again.
 *
 * @param duplicate true for a copy, false for an original
 * @param storySequence number of the first article of the story; the article's own number when it is the first
 * @param representative true for an original that stands for its story; false for a copy, and for a digest: of an original that puts
 *     several earlier stories together only nearly whole copies are found
 */
public record Placement(boolean duplicate, long storySequence, boolean representative) {
    public Placement {
        if (duplicate && representative) {
            throw new IllegalArgumentException("a copy does not represent story " + storySequence);
        }
    }
}
