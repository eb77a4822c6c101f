package org.platewarden.reads;

import java.util.ArrayList;
import java.util.List;
import org.platewarden.reads.model.VehicleNames;
import org.platewarden.reads.model.VehicleTerms;

/** Words for vehicles for tests; one list serves makes, models and colours. */
final class InMemoryVehicles implements VehicleTerms, VehicleNames {
  private final List<String> words = new ArrayList<>(List.of(""));

  @Override
  public short idOf(Kind kind, String name) {
    if (!words.contains(name)) {
      words.add(name);
    }
    return (short) words.indexOf(name);
  }

  @Override
  public Vehicle of(short make, short model, short colour) {
    return new Vehicle(words.get(make), words.get(model), words.get(colour));
  }

  @Override
  public List<String> list(Kind kind) {
    return words.stream().filter(word -> !word.isEmpty()).sorted().toList();
  }
}
