/** How many soldiers, whose and where. Entry class: {@link org.wirefold.analysis.figures.FigureExtractor}. Knows one article at a time. */
@NullMarked
package org.wirefold.analysis.figures;

import org.jspecify.annotations.NullMarked;
