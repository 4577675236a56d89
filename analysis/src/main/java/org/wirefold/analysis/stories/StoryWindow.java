package org.wirefold.analysis.stories;

/** The articles of the window, and which story each belongs to. */
public final class StoryWindow {}
