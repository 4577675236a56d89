/**
 * News that nobody wrote, for tests and for load that has to be judged afterwards. Entry class: {@link
 * org.wirefold.proof.stream.NewsStream}.
 */
@NullMarked
package org.wirefold.proof.stream;

import org.jspecify.annotations.NullMarked;
