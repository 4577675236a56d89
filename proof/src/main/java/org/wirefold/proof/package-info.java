/**
 * Whether an installation keeps its promises. Entry class: {@link org.wirefold.proof.Verification}. It takes part in nothing: it reads
 * topics and tables, and shares only the text core and the schemas with the programs it checks.
 */
@NullMarked
package org.wirefold.proof;

import org.jspecify.annotations.NullMarked;
