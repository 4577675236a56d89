/**
 * Tests that start real containers: foreign brokers, a foreign registry and a foreign database, and the compose file. They run with
 * {@code -Pcontainers}; {@code .ci/containers} gives them an engine and images.
 */
package org.wirefold.standalone.containers;
