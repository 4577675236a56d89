/** The sub-commands of {@code wirefold}, one class each: they read options, call the parts, and print. */
@NullMarked
package org.wirefold.standalone.command;

import org.jspecify.annotations.NullMarked;
