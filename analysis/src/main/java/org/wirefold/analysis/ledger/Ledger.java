package org.wirefold.analysis.ledger;

/** Claims about one force in one theatre. */
public final class Ledger {}
