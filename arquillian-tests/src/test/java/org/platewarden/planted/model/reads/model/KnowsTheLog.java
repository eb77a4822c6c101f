package org.platewarden.planted.model.reads.model;

import java.util.logging.Logger;

class KnowsTheLog {
  Logger log = Logger.getLogger("planted");
}
