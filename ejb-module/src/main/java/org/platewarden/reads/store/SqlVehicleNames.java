package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.Vehicle;
import org.platewarden.reads.model.VehicleNames;
import org.platewarden.reads.model.VehicleTerms.Kind;

/** Words in table {@code vehicle_term}; a number keeps its word, so they are remembered. */
@ApplicationScoped
class SqlVehicleNames implements VehicleNames {
  private static final String ALL = "select kind, id, name from vehicle_term";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  private final Map<Term, String> known = new ConcurrentHashMap<>();

  /**
   * A word's number.
   *
   * @param kind of what
   * @param id among its kind
   */
  private record Term(Kind kind, short id) {}

  @Override
  public Vehicle of(short make, short model, short colour) {
    return new Vehicle(
        name(new Term(Kind.MAKE, make)),
        name(new Term(Kind.MODEL, model)),
        name(new Term(Kind.COLOUR, colour)));
  }

  @Override
  public List<String> list(Kind kind) {
    learn();
    return known.entrySet().stream()
        .filter(term -> term.getKey().kind() == kind)
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  private String name(Term term) {
    if (term.id() == 0) {
      return "";
    }
    if (!known.containsKey(term)) {
      learn();
    }
    return known.getOrDefault(term, "");
  }

  private void learn() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(ALL);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        known.put(
            new Term(Kind.valueOf(rows.getString("kind")), rows.getShort("id")),
            rows.getString("name"));
      }
    } catch (SQLException e) {
      throw new StoreFailed("the words for vehicles cannot be read", e);
    }
  }
}
