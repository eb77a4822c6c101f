/** The recognizer in processes of its own, so that no picture can take the portal down. */
@NullMarked
package org.platewarden.recognition.worker;

import org.jspecify.annotations.NullMarked;
