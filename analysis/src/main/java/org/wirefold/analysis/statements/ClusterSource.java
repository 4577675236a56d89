package org.wirefold.analysis.statements;

import java.util.Optional;

/** Where the groups are kept: a state store in the stream, a map in tests. The index holds only what proposes candidates. */
@FunctionalInterface
public interface ClusterSource {
    /** The group with this id; empty when it is unknown or expired. */
    Optional<QuoteGroup> group(String quoteId);
}
