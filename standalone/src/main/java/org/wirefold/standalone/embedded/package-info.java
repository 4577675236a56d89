/**
 * The real servers inside one process: broker, registry, PostgreSQL. Entry classes: {@link
 * org.wirefold.standalone.embedded.EmbeddedBroker}, {@link org.wirefold.standalone.embedded.EmbeddedRegistry} and {@link
 * org.wirefold.standalone.embedded.EmbeddedDatabase}. For demonstrations, tests and one machine; knows no program.
 */
@NullMarked
package org.wirefold.standalone.embedded;

import org.jspecify.annotations.NullMarked;
