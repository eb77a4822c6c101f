package org.platewarden.planted.cycle.cases;

import org.platewarden.planted.cycle.identity.Person;

/** Closes the cycle. */
public class KnowsIdentity {
  Person other = new Person();
}
