package org.platewarden.compliance.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.platewarden.audit.SealedHead;
import org.platewarden.compliance.LedgerEntry;
import org.platewarden.compliance.LedgerSummary;
import org.platewarden.compliance.LedgerWeek;
import org.platewarden.compliance.PublicLedger;
import org.platewarden.compliance.model.Ledgers;

/** Weeks of the public ledger in table {@code public_ledger}. */
@ApplicationScoped
class SqlLedgers implements Ledgers {
  private static final String QUERIES =
      """
      select q.id::text, q.actor,
        coalesce((select code from agency_purpose where code = trail_value(q.subject, 'purpose')), 'NONE'),
        q.action, coalesce(ended.step, 'OPEN'),
        case when ended.step = 'DONE' then
          case trail_value(ended.subject, 'rows') when '0' then 'no' else
            case when trail_value(ended.subject, 'rows') is null then '' else 'yes' end end
          else '' end
      from audit_entry q left join audit_entry ended on ended.attempt_id = q.id and ended.id <> q.id
      where q.id = q.attempt_id and q.action in ('QUERY_READS', 'LOOK_UP_VENDORS')
        and q.at >= ? and q.at < ? and coalesce(trail_value(q.subject, 'page'), 'first') = 'first'
      order by q.id""";

  private static final String CLOSING =
      "select size, encode(root, 'hex') from audit_checkpoint where at >= ? order by size limit 1";

  private static final String ADD =
      """
      insert into public_ledger (week, size, root, queries, published_at, body) values (?, ?, ?, ?, ?, ?)
      on conflict (week) do nothing""";

  private static final String LIST =
      "select week, size, root, queries, published_at from public_ledger order by week desc limit ?";

  private static final String FIND = "select body from public_ledger where week = ?";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public List<LedgerEntry> queries(LedgerWeek week) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(QUERIES)) {
      select.setObject(1, week.window().from().atOffset(ZoneOffset.UTC));
      select.setObject(2, week.window().until().atOffset(ZoneOffset.UTC));
      List<LedgerEntry> queries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          queries.add(
              new LedgerEntry(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6)));
        }
      }
      return queries;
    } catch (SQLException e) {
      throw new FiguresUnavailable(e);
    }
  }

  @Override
  public Optional<SealedHead> closing(LedgerWeek week) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(CLOSING)) {
      select.setObject(1, week.window().until().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new SealedHead(row.getLong(1), row.getString(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new FiguresUnavailable(e);
    }
  }

  @Override
  public void add(PublicLedger ledger, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, ledger.week().toString());
      insert.setLong(2, ledger.head().size());
      insert.setString(3, ledger.head().root());
      insert.setLong(4, ledger.lines().size());
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      insert.setString(6, ledger.csv());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new FiguresUnavailable(e);
    }
  }

  @Override
  public List<LedgerSummary> list(int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LIST)) {
      select.setInt(1, most);
      List<LedgerSummary> weeks = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          weeks.add(
              new LedgerSummary(
                  LedgerWeek.read(row.getString(1)),
                  new SealedHead(row.getLong(2), row.getString(3)),
                  row.getLong(4),
                  row.getObject(5, OffsetDateTime.class).toInstant()));
        }
      }
      return weeks;
    } catch (SQLException e) {
      throw new FiguresUnavailable(e);
    }
  }

  @Override
  public Optional<String> find(LedgerWeek week) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, week.toString());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new FiguresUnavailable(e);
    }
  }
}
