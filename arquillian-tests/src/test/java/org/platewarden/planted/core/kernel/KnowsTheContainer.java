package org.platewarden.planted.core.kernel;

import jakarta.inject.Inject;

class KnowsTheContainer {
  @Inject String injected;
}
