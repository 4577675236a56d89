@NullMarked
package org.wirefold.standalone.access;

import org.jspecify.annotations.NullMarked;
