/** What cameras and readers of other makers send, understood: one class a format. */
@NullMarked
package org.platewarden.routes.feed;

import org.jspecify.annotations.NullMarked;
