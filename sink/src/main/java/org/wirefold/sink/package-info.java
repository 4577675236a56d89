/**
 * Topics to PostgreSQL and to files. Entry classes: {@link org.wirefold.sink.SinkProgram} for the database, {@link
 * org.wirefold.sink.FileSink} for files. The store itself ({@link org.wirefold.sink.ResultStore}) knows nothing of Kafka,
 * so that another driver can call it; nothing here decides anything about an article.
 */
@NullMarked
package org.wirefold.sink;

import org.jspecify.annotations.NullMarked;
