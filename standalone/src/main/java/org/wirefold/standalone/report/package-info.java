/**
 * The report that {@code wirefold demo} prints: records of the result topics in, text for a terminal out. Entry class: {@link
 * org.wirefold.standalone.report.DemoReport}. Knows no broker, no database and no clock.
 */
@NullMarked
package org.wirefold.standalone.report;

import org.jspecify.annotations.NullMarked;
