package org.platewarden.planted.cycle.identity;

import org.platewarden.planted.cycle.cases.KnowsIdentity;

class KnowsCases {
  KnowsIdentity other = new KnowsIdentity();
}
