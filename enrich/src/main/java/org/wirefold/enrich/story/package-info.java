/**
 * The ordered step, one article at a time: deal, analyse, fold, cluster its quotes, count its claims, settle. Each processor reads
 * its store, calls the text core, writes and forwards; what it decides depends on the articles before it in the lane and on nothing else.
 */
@NullMarked
package org.wirefold.enrich.story;

import org.jspecify.annotations.NullMarked;
