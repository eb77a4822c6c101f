package org.platewarden.planted.audited.reads;

import java.util.function.IntSupplier;
import org.platewarden.purpose.PurposeBound;

class CallsItself {
  @PurposeBound
  int guarded() {
    return 1;
  }

  int byCall() {
    return guarded();
  }

  IntSupplier byReference() {
    return this::guarded;
  }
}
