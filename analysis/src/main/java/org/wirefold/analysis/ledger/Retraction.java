package org.wirefold.analysis.ledger;

import java.time.Instant;

/**
 * Why a claim does not hold any more; it is marked, never erased.
 *
 * @param cause {@code canceled}, {@code withheld} or {@code replaced by a later version}
 * @param byArticleId the article whose event took the claim back
 * @param byVersion the version of that article
 * @param at event time of that event
 */
public record Retraction(String cause, String byArticleId, long byVersion, Instant at) {}
