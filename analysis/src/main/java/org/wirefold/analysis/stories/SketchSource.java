package org.wirefold.analysis.stories;

import java.util.Optional;

/** Where the sketches of earlier articles are read from: a store on disk in the running system, a map in a test. */
@FunctionalInterface
public interface SketchSource {
    /** The sketch of an article of the window, by its number in the lane; empty when it is not kept any more. */
    Optional<Sketch> sketch(long sequence);
}
