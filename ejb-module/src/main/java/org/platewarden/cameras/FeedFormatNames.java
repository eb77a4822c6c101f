package org.platewarden.cameras;

import java.util.List;

/** The makers' formats that the ways in understand; they tell them to the register. */
public interface FeedFormatNames {
  /** Their names, as a registration chooses one. */
  List<String> names();
}
