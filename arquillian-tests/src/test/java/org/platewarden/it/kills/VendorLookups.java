package org.platewarden.it.kills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What made-up vendors say that they were asked, held against the attempts that are on the trail:
 * for each plate no vendor may have been asked more often than there are attempts.
 */
final class VendorLookups {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern VENDOR = Pattern.compile("\"([a-z]+)\":\\{([^}]*)\\}");
  private static final Pattern PLATE = Pattern.compile("\"([A-Z0-9]+)\":([0-9]+)");

  private static final String TRIED =
      """
      select substring(tried.subject from 'plate=([A-Z0-9]+);'),
        bool_or(exists (
          select 1 from platewarden.audit_entry ended
          where ended.attempt_id = tried.id and ended.id <> tried.id and ended.step = 'DONE')),
        count(*)
      from platewarden.audit_entry tried
      where tried.action = 'LOOK_UP_VENDORS' and tried.id = tried.attempt_id and tried.subject like ?
      group by 1""";

  private final URI vendors;
  private final String caseNumber;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  VendorLookups(URI vendors, String caseNumber) {
    this.vendors = vendors;
    this.caseNumber = caseNumber;
  }

  /**
   * What the trail has of a plate.
   *
   * @param attempts how many
   * @param isDone whether one of them has its outcome
   */
  record Tried(int attempts, boolean isDone) {}

  /** Has a vendor do wrong from now on. */
  void fault(String vendor, String fault) throws IOException, InterruptedException {
    told(vendor + "/fault/" + fault);
  }

  /** How often each vendor was asked for each plate, by the vendors' own count. */
  Map<String, Map<String, Integer>> asked() throws IOException, InterruptedException {
    Map<String, Map<String, Integer>> asked = new TreeMap<>();
    Matcher vendor = VENDOR.matcher(told("plates"));
    while (vendor.find()) {
      Map<String, Integer> plates = new HashMap<>();
      Matcher plate = PLATE.matcher(vendor.group(2));
      while (plate.find()) {
        plates.put(plate.group(1), Integer.valueOf(plate.group(2)));
      }
      asked.put(vendor.group(1), plates);
    }
    return asked;
  }

  /** What the trail has, by plate. */
  Map<String, Tried> tried() throws SQLException {
    Map<String, Tried> tried = new HashMap<>();
    try (Connection database = Account.database();
        PreparedStatement select = database.prepareStatement(TRIED)) {
      select.setString(1, "%case=" + caseNumber + ";%");
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tried.put(row.getString(1), new Tried(row.getInt(3), row.getBoolean(2)));
        }
      }
    }
    return tried;
  }

  /**
   * Lookups that no attempt on the trail stands for. Vendors are looked at first: what is asked
   * meanwhile has its attempt all the more.
   *
   * @param mine plates that count; others are of an earlier run
   */
  static int without(
      Map<String, Map<String, Integer>> asked, Map<String, Tried> tried, Collection<String> mine) {
    int without = 0;
    for (Map<String, Integer> plates : asked.values()) {
      for (String plate : mine) {
        Tried attempts = tried.getOrDefault(plate, new Tried(0, false));
        without += Math.max(0, plates.getOrDefault(plate, 0) - attempts.attempts());
      }
    }
    return without;
  }

  private String told(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(vendors.resolve("/control/" + path)).timeout(PATIENCE).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("the made-up vendors answered " + answer.statusCode() + " to " + path);
    }
    return answer.body();
  }
}
