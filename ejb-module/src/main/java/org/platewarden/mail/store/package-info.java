/** Letters in the database. */
@NullMarked
package org.platewarden.mail.store;

import org.jspecify.annotations.NullMarked;
