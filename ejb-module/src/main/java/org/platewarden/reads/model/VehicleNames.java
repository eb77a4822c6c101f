package org.platewarden.reads.model;

import java.util.List;
import org.platewarden.reads.Vehicle;

/** The words behind the numbers of {@link VehicleTerms}. */
public interface VehicleNames {
  /** A vehicle by its numbers; 0, and a number that nobody gave, say nothing. */
  Vehicle of(short make, short model, short colour);

  /** All words of one kind, in alphabetical order. */
  List<String> list(VehicleTerms.Kind kind);
}
