/**
 * The text core: text in, values out. Start reading at {@link org.wirefold.analysis.ArticleAnalyser}. Uses the JDK and nothing
 * else; knows no clock, no network, no Kafka.
 */
@NullMarked
package org.wirefold.analysis;

import org.jspecify.annotations.NullMarked;
