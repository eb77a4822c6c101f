package org.platewarden.access.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.access.Elevation;
import org.platewarden.access.ElevationAsked;
import org.platewarden.access.Grant;
import org.platewarden.access.LevelDecision;
import org.platewarden.access.Office;
import org.platewarden.access.Right;
import org.platewarden.access.Verdict;
import org.platewarden.access.model.ElevationRequest;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.HeldGrant;

/** Requests, their levels, parts, decisions and grants, in the tables {@code elevation_*}. */
@ApplicationScoped
class SqlElevations implements Elevations {
  private static final String REQUESTS =
      """
      select id, requester, held_right, area, sources, justification, days, asked_at, expires_at,
        withdrawn_at, version
      from elevation_request asked
      where\s""";

  private static final String GRANTS =
      """
      select request_id, holder, held_right, area, sources, from_at, until_at, suspended_at,
        suspended_by, suspended_why, ended_at, ended_by, ended_why, held.version as version
      from elevation_grant held join elevation_request on id = request_id
      where\s""";

  private static final String ADD =
      """
      insert into elevation_request
        (id, requester, held_right, area, sources, justification, days, levels, asked_at, expires_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String TOUCH =
      "update elevation_request set version = ? where id = ? and version = ?";

  private static final String DECIDE =
      """
      insert into elevation_decision
        (request_id, level, decided_by, in_place_of, verdict, reason, decided_at)
      values (?, ?, ?, ?, ?, ?, ?)""";

  private static final String GRANT =
      """
      insert into elevation_grant (request_id, levels, holder, from_at, until_at)
      values (?, ?, ?, ?, ?)""";

  private static final String CHANGE =
      """
      update elevation_grant set suspended_at = ?, suspended_by = ?, suspended_why = ?,
        ended_at = ?, ended_by = ?, ended_why = ?, version = ?
      where request_id = ? and version = ?""";

  private static final String WAITING =
      """
      withdrawn_at is null and expires_at > ?
        and levels > (select count(*) from elevation_decision where request_id = id)
        and not exists
          (select from elevation_decision where request_id = id and verdict = 'REFUSED')
      order by asked_at, id""";

  private static final String DECIDED =
      """
      exists (select from elevation_decision
        where request_id = id and ? in (decided_by, in_place_of))
      order by asked_at desc, id limit ?""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  private Statements sql() {
    return new Statements(database);
  }

  @Override
  public void add(ElevationRequest request) {
    Elevation made = request.elevation();
    ElevationAsked asked = made.asked();
    sql()
        .change(
            ADD,
            made.id(),
            made.requester(),
            asked.right().name(),
            asked.area(),
            String.join(",", asked.sources()),
            asked.justification(),
            asked.days(),
            made.chain().size(),
            made.askedAt(),
            made.expiresAt());
    for (int i = 0; i < made.chain().size(); i++) {
      sql()
          .change(
              "insert into elevation_level (request_id, level, office) values (?, ?, ?)",
              made.id(),
              i + 1,
              made.chain().get(i).name());
    }
  }

  @Override
  public Optional<ElevationRequest> find(UUID request) {
    return requests(REQUESTS + "id = ?", request).stream().findFirst();
  }

  @Override
  public boolean keepDecision(ElevationRequest decided) {
    Elevation now = decided.elevation();
    LevelDecision decision = now.decisions().getLast();
    int level = now.decisions().size();
    return touched(decided)
        && part(now.id(), decision.by(), level)
        && (decision.inPlaceOf().equals(decision.by())
            || part(now.id(), decision.inPlaceOf(), level))
        && sql()
                .change(
                    DECIDE,
                    now.id(),
                    level,
                    decision.by(),
                    decision.inPlaceOf(),
                    decision.verdict().name(),
                    decision.reason(),
                    decision.at())
            == 1
        && decided.grant().map(grant -> granted(grant, level)).orElse(true);
  }

  private boolean part(UUID request, String person, int level) {
    String add = "insert into elevation_part (request_id, person, part) values (?, ?, ?)";
    return sql().change(add, request, person, level) == 1;
  }

  private boolean granted(Grant grant, int levels) {
    return sql().change(GRANT, grant.request(), levels, grant.holder(), grant.from(), grant.until())
        == 1;
  }

  @Override
  public boolean keepWithdrawal(ElevationRequest withdrawn) {
    Elevation now = withdrawn.elevation();
    return touched(withdrawn)
        && sql()
                .change(
                    "update elevation_request set withdrawn_at = ? where id = ?",
                    now.withdrawnAt().orElseThrow(),
                    now.id())
            == 1;
  }

  private boolean touched(ElevationRequest changed) {
    return sql().change(TOUCH, changed.version(), changed.elevation().id(), changed.version() - 1)
        == 1;
  }

  @Override
  public List<ElevationRequest> of(String requester) {
    return requests(REQUESTS + "requester = ? order by asked_at desc, id", requester);
  }

  @Override
  public List<ElevationRequest> waiting(Instant at) {
    return requests(REQUESTS + WAITING, at);
  }

  @Override
  public List<ElevationRequest> decidedBy(String person, int most) {
    return requests(REQUESTS + DECIDED, person, most);
  }

  private List<ElevationRequest> requests(String query, Object... values) {
    return sql().list(query, this::request, values);
  }

  private ElevationRequest request(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    ElevationAsked asked =
        new ElevationAsked(
            Right.valueOf(row.getString("held_right")),
            row.getString("area"),
            sources(row),
            row.getString("justification"),
            row.getInt("days"));
    List<Office> chain =
        sql()
            .list(
                "select office from elevation_level where request_id = ? order by level",
                each -> Office.valueOf(each.getString(1)),
                id);
    return new ElevationRequest(
        new Elevation(
            id,
            row.getString("requester"),
            asked,
            chain,
            Statements.instant(row, "asked_at"),
            Statements.instant(row, "expires_at"),
            decisions(id),
            Statements.maybe(row, "withdrawn_at")),
        row.getInt("version"));
  }

  private List<LevelDecision> decisions(UUID request) {
    String query =
        """
        select office, decided_by, in_place_of, verdict, reason, decided_at
        from elevation_decision join elevation_level using (request_id, level)
        where request_id = ? order by level""";
    return sql()
        .list(
            query,
            row ->
                new LevelDecision(
                    Office.valueOf(row.getString("office")),
                    row.getString("decided_by"),
                    row.getString("in_place_of"),
                    Verdict.valueOf(row.getString("verdict")),
                    row.getString("reason"),
                    Statements.instant(row, "decided_at")),
            request);
  }

  @Override
  public Optional<HeldGrant> grant(UUID request) {
    return sql().list(GRANTS + "request_id = ?", SqlElevations::held, request).stream().findFirst();
  }

  @Override
  public List<HeldGrant> grantsOf(String holder) {
    return sql().list(GRANTS + "holder = ? order by from_at desc", SqlElevations::held, holder);
  }

  private static HeldGrant held(ResultSet row) throws SQLException {
    return new HeldGrant(
        new Grant(
            row.getObject("request_id", UUID.class),
            row.getString("holder"),
            Right.valueOf(row.getString("held_right")),
            row.getString("area"),
            sources(row),
            Statements.instant(row, "from_at"),
            Statements.instant(row, "until_at"),
            stop(row, "suspended"),
            stop(row, "ended")),
        row.getInt("version"));
  }

  private static Optional<Grant.Stop> stop(ResultSet row, String which) throws SQLException {
    Optional<Instant> at = Statements.maybe(row, which + "_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Grant.Stop(at.get(), row.getString(which + "_by"), row.getString(which + "_why")));
  }

  private static List<String> sources(ResultSet row) throws SQLException {
    return Arrays.asList(row.getString("sources").split(","));
  }

  @Override
  public boolean keep(HeldGrant changed) {
    Grant now = changed.grant();
    return sql()
            .change(
                CHANGE,
                now.suspended().map(Grant.Stop::at).orElse(null),
                now.suspended().map(Grant.Stop::by).orElse(null),
                now.suspended().map(Grant.Stop::reason).orElse(null),
                now.ended().map(Grant.Stop::at).orElse(null),
                now.ended().map(Grant.Stop::by).orElse(null),
                now.ended().map(Grant.Stop::reason).orElse(null),
                changed.version(),
                now.request(),
                changed.version() - 1)
        == 1;
  }
}
