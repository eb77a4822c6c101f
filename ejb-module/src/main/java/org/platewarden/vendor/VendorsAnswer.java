package org.platewarden.vendor;

import java.io.Serializable;
import java.util.List;

/**
 * What all vendors said to a question.
 *
 * @param said each vendor on the agency's list, by name
 */
public record VendorsAnswer(List<VendorSaid> said) implements Serializable {
  public VendorsAnswer {
    said = List.copyOf(said);
  }
}
