/**
 * The command {@code wirefold}: one class for each subcommand, the settings they share, exit codes. Entry class: {@link
 * org.wirefold.standalone.Wirefold}. The parts themselves live in their modules and in {@code embedded}.
 */
@NullMarked
package org.wirefold.standalone;

import org.jspecify.annotations.NullMarked;
