/** Whether two wordings are one statement, and clusters of sightings. Entry class: {@link org.wirefold.analysis.statements.StatementComparison}. */
@NullMarked
package org.wirefold.analysis.statements;

import org.jspecify.annotations.NullMarked;
