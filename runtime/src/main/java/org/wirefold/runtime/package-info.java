/**
 * What the programs share: settings, topic provisioning, health, metrics, lag. Entry classes: {@link
 * org.wirefold.runtime.Settings} and {@link org.wirefold.runtime.Program}. Knows Kafka and the topics, but no program.
 */
@NullMarked
package org.wirefold.runtime;

import org.jspecify.annotations.NullMarked;
