package org.platewarden.planted.row.reads;

import org.platewarden.planted.row.hotlist.HotList;

class KnowsHotlist {
  HotList list = new HotList();
}
