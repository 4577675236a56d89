/**
 * Three brokers, a database, a registry and the programs, each a process that can be killed, stopped, cut off and started again. Entry
 * class: {@link org.wirefold.trials.installation.Installation}. Knows nothing of what is done to them, nor why.
 */
@NullMarked
package org.wirefold.trials.installation;

import org.jspecify.annotations.NullMarked;
