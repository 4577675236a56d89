/**
 * The Kafka Streams application. Start reading at {@link org.wirefold.enrich.EnrichTopology}: it names every step, store and topic.
 * {@link org.wirefold.enrich.EnrichedArticleMapper} joins the text core and the wire records, which do not know each other.
 */
@NullMarked
package org.wirefold.enrich;

import org.jspecify.annotations.NullMarked;
