package org.platewarden.planted.names.reads;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Six methods and eight collaborators. */
@Stateless
public class DoesEverything {
  @Inject String first;
  @Inject String second;
  @Inject String third;
  @Inject String fourth;
  @Inject String fifth;
  @Inject String sixth;
  @Inject String seventh;
  @EJB String eighth;

  /** One. */
  public void one() {}

  /** Two. */
  public void two() {}

  /** Three. */
  public void three() {}

  /** Four. */
  public void four() {}

  /** Five. */
  public void five() {}

  /** Six. */
  public void six() {}
}
