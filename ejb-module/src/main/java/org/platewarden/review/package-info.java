/** Queries that supervisors look over: drawn blind, week by week, so that anyone can draw again. */
@NullMarked
package org.platewarden.review;

import org.jspecify.annotations.NullMarked;
