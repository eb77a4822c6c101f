package org.platewarden.reads.store;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks at each statement that the product executes: before it runs, the same text is prepared,
 * explained and executed with the same values, as the generic plan that the server uses.
 */
final class PlanGlass {
  private static final String PARTITION = "read_\\d{6}";

  private final Connection bare;
  private final Set<String> executed = new TreeSet<>();
  private int removed;
  private int statements;

  PlanGlass(Connection bare) {
    this.bare = bare;
  }

  /** Months whose reads, by table or by index, any plan began to look at. */
  Set<String> monthsExecuted() {
    return executed;
  }

  /** How many months were taken out of plans before they ran. */
  int monthsRemoved() {
    return removed;
  }

  /** How many statements over reads were looked at. */
  int statements() {
    return statements;
  }

  /** A connection whose statements are looked at. */
  Connection over(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object result = method.invoke(connection, arguments);
          return result instanceof PreparedStatement statement && arguments[0] instanceof String sql
              ? over(statement, sql)
              : result;
        });
  }

  private PreparedStatement over(PreparedStatement statement, String sql) {
    Map<Integer, Object> values = new TreeMap<>();
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().startsWith("set") && arguments.length == 2) {
            values.put((Integer) arguments[0], arguments[1]);
          } else if (method.getName().equals("executeQuery")) {
            explain(sql, values);
          }
          return method.invoke(statement, arguments);
        });
  }

  private void explain(String sql, Map<Integer, Object> values) throws SQLException {
    if (!sql.contains("read r")) {
      return;
    }
    statements++;
    try (Statement asked = bare.createStatement()) {
      asked.execute("prepare looked_at as " + numbered(sql));
      String literals =
          values.values().stream()
              .map(value -> "'" + value.toString().replace("'", "''") + "'")
              .collect(Collectors.joining(", "));
      try (ResultSet plan =
          asked.executeQuery(
              "explain (analyze, format json) execute looked_at(" + literals + ")")) {
        plan.next();
        try (var json = Json.createReader(new StringReader(plan.getString(1)))) {
          walk(json.readArray().getJsonObject(0).getJsonObject("Plan"));
        }
      } finally {
        asked.execute("deallocate looked_at");
      }
    }
  }

  private static String numbered(String sql) {
    StringBuilder numbered = new StringBuilder();
    int parameter = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      numbered.append(c == '?' ? "$" + ++parameter : String.valueOf(c));
    }
    return numbered.toString();
  }

  private void walk(JsonObject node) {
    removed += node.getInt("Subplans Removed", 0);
    String month = monthOf(node);
    if (!month.isEmpty() && node.getJsonNumber("Actual Loops").doubleValue() > 0) {
      executed.add(month);
    }
    if (node.containsKey("Plans")) {
      for (JsonValue child : node.getJsonArray("Plans")) {
        walk(child.asJsonObject());
      }
    }
  }

  /** A scan of a month's table, or of one of its indexes for a bitmap. */
  private static String monthOf(JsonObject node) {
    List<String> names = new ArrayList<>();
    names.add(node.getString("Relation Name", ""));
    names.add(node.getString("Index Name", "").replaceFirst("^(" + PARTITION + ")_.*", "$1"));
    return names.stream().filter(name -> name.matches(PARTITION)).findFirst().orElse("");
  }

  /** What happens at each call. */
  private interface Call {
    Object happens(java.lang.reflect.Method method, Object[] arguments)
        throws InvocationTargetException, IllegalAccessException, SQLException;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            PlanGlass.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return call.happens(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
