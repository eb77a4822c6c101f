/** The recognizer that runs on OpenCV; the only package that knows OpenCV. */
@NullMarked
package org.platewarden.recognition.opencv;

import org.jspecify.annotations.NullMarked;
