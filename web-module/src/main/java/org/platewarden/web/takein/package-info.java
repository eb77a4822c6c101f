/** Where cameras post their reads. */
@NullMarked
package org.platewarden.web.takein;

import org.jspecify.annotations.NullMarked;
