package org.wirefold.analysis.ledger;

/**
 * Two standing claims that cannot both be right.
 *
 * @param claimId the one that stands first in the ledger
 * @param otherClaimId the other
 * @param reason the two values, their sources and their days
 */
public record Conflict(String claimId, String otherClaimId, String reason) {}
