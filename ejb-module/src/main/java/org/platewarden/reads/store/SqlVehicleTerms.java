package org.platewarden.reads.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.platewarden.reads.model.VehicleTerms;

/** Terms in a table, remembered for the life of the server: a read asks for three of them. */
@ApplicationScoped
class SqlVehicleTerms implements VehicleTerms {
  @Inject VehicleTermTable table;

  private final Map<String, Short> known = new ConcurrentHashMap<>();

  @Override
  public short idOf(Kind kind, String name) {
    if (name.isEmpty()) {
      return 0;
    }
    String key = kind + "/" + name;
    Short remembered = known.get(key);
    if (remembered != null) {
      return remembered;
    }
    short id = table.foundOrAdded(kind, name);
    if (id != 0) {
      known.put(key, id);
    }
    return id;
  }
}
