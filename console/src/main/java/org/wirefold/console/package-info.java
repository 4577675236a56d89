/**
 * What a person sees in a browser, and what a monitor asks: the page with the report, the query API behind it, health and
 * metrics. Entry class: {@link org.wirefold.console.ConsoleProgram}. Reads the views of the database and nothing else, so
 * it shows no article under embargo; changes nothing anywhere.
 */
@NullMarked
package org.wirefold.console;

import org.jspecify.annotations.NullMarked;
