/**
 * The command {@code wirefold}: what runs it, exit codes, what a person sees of a failure. Entry class: {@link
 * org.wirefold.standalone.Wirefold}. Subcommands live in {@code command}, the servers of the process in {@code embedded}.
 */
@NullMarked
package org.wirefold.standalone;

import org.jspecify.annotations.NullMarked;
