/**
 * Nobody asks about a colleague's vehicle unseen: staff name their own and their households', and a
 * question on one is stopped and told.
 */
@NullMarked
package org.platewarden.conflict;

import org.jspecify.annotations.NullMarked;
