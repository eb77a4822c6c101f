package org.platewarden.reads.store;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.platewarden.synthetic.AskingProgram;

/** Made-up officers who may ask: known to the identity provider, trained, each on their case. */
final class BenchOfficers {
  private static final List<String> JOINED =
      List.of(
          """
          insert into agency_person (name, area, supervisor, joined_at)
          values (?, 'OTAY-MESA', 'okafor', now() - interval '60 days')""",
          """
          insert into training_record (person, course, completed_at, expires_at, recorded_at, recorded_by)
          select ?, course, now() - interval '30 days', now() + interval '335 days', now(), 'a bench'
          from unnest(array['LPR_SYSTEM', 'PRIVACY']) as course""");

  private static final String OPENED =
      """
      with opened as (
        insert into agency_case (id, number, offence, title, agency, opened_at, opened_by)
        values (nextval('agency_case_id_seq'), ?, 'FELONY', 'A case of a bench', 'A bench', now(), 'a bench')
        returning id)
      insert into case_officer (id, case_id, officer, added_at, added_by)
      select nextval('case_officer_id_seq'), id, ?, now(), 'a bench' from opened""";

  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final int WELL = 2;
  private static final int HUNDRED = 100;

  private final BenchDatabase database;
  private final String keycloak;
  private final HttpClient http = HttpClient.newHttpClient();

  BenchOfficers(BenchDatabase database, String keycloak) {
    this.database = database;
    this.keycloak = keycloak;
  }

  /**
   * An officer and a case.
   *
   * @param name of the officer
   * @param caseNumber of an open case that lists the officer
   */
  record Officer(String name, String caseNumber) {}

  /** So many new ones. */
  List<Officer> join(int count, String password) throws Exception {
    String token = administrator(password);
    String role = sent(admin(token, "/roles/officer").GET()).body();
    List<Officer> officers = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String name = "bench-" + number;
      addAtKeycloak(token, name, role);
      for (String joined : JOINED) {
        run(joined, name);
      }
      officers.add(onCase(name, "BENCH-" + number));
    }
    return officers;
  }

  /** An officer who is there already, on a new case. */
  Officer onCase(String name, String caseNumber) throws SQLException {
    run(OPENED, caseNumber, name);
    return new Officer(name, caseNumber);
  }

  private void addAtKeycloak(String token, String name, String role) throws Exception {
    HttpResponse<String> added =
        sent(
            admin(token, "/users")
                .POST(
                    BodyPublishers.ofString(
                        """
                        {"username":"%1$s","firstName":"Made","lastName":"Up","email":"%1$s@example.org","emailVerified":true,
                         "enabled":true,"credentials":[{"type":"password","value":"%2$s","temporary":false}]}"""
                            .formatted(name, AskingProgram.PASSWORD))));
    String path = URI.create(added.headers().firstValue("Location").orElseThrow()).getPath();
    String id = path.substring(path.lastIndexOf('/'));
    // a second factor is for people
    sent(admin(token, "/users" + id).PUT(BodyPublishers.ofString("{\"requiredActions\":[]}")));
    sent(
        admin(token, "/users" + id + "/role-mappings/realm")
            .POST(BodyPublishers.ofString("[" + role + "]")));
  }

  private String administrator(String password) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=password&client_id=admin-cli&username=admin&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8)));
    Matcher token = TOKEN.matcher(sent(request).body());
    if (!token.find()) {
      throw new IOException("the identity provider gave its administrator no token");
    }
    return token.group(1);
  }

  private HttpRequest.Builder admin(String token, String path) {
    return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/platewarden" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / HUNDRED != WELL) {
      throw new IOException(
          "the identity provider answered %d to %s"
              .formatted(answer.statusCode(), answer.request().uri().getPath()));
    }
    return answer;
  }

  private void run(String sql, String... values) throws SQLException {
    try (Connection application = database.application();
        PreparedStatement statement = application.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
