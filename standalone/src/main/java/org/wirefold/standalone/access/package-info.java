/**
 * Who may do what on the Kafka cluster: each program only what it does. {@link org.wirefold.standalone.access.Part} says what that is,
 * {@link org.wirefold.standalone.access.AccessRules} makes the cluster's own rules of it. Nothing here runs while articles flow.
 */
@NullMarked
package org.wirefold.standalone.access;

import org.jspecify.annotations.NullMarked;
