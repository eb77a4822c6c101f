package org.platewarden.planted.hidden.search;

import org.platewarden.planted.hidden.reads.model.StoredRead;

class LooksIntoTheModel {
  StoredRead read = new StoredRead();
}
