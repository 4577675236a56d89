/**
 * What was read becomes records on {@code articles.raw}: identity, versions, event time, and one transactional producer.
 * Entry class: {@link org.wirefold.ingest.publish.RawArticlePublisher}.
 */
@NullMarked
package org.wirefold.ingest.publish;

import org.jspecify.annotations.NullMarked;
