/** Both forms of the Streams application on a real broker, against each other and against a program that shares only the text core. */
@NullMarked
package org.wirefold.enrich;

import org.jspecify.annotations.NullMarked;
