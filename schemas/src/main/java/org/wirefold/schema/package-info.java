/**
 * What crosses Kafka: the catalogue of topics, and bytes to records and back. Entry classes: {@link
 * org.wirefold.schema.Topics} and {@link org.wirefold.schema.AvroSerde}. Knows nothing of the text core or of any program.
 */
@NullMarked
package org.wirefold.schema;

import org.jspecify.annotations.NullMarked;
