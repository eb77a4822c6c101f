package org.platewarden.access.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.platewarden.access.Account;
import org.platewarden.access.model.Accounts;
import org.platewarden.audit.LastUse;

/** Accounts, in the table {@code account}; what was done with them, on the trail. */
@ApplicationScoped
class SqlAccounts implements Accounts {
  private static final String ACCOUNTS =
      """
      select person, opened_at, certified_at, certified_by, signed_in_at, closed_at, closed_by,
        closed_why, closed_note, version
      from account where\s""";

  private static final String KEEP =
      """
      update account set opened_at = ?, certified_at = ?, certified_by = ?, closed_at = ?,
        closed_by = ?, closed_why = ?, closed_note = ?, version = ?
      where person = ? and version = ?""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Inject LastUse uses;

  private Statements sql() {
    return new Statements(database);
  }

  @Override
  public Optional<Account> find(String person) {
    return sql().list(ACCOUNTS + "person = ?", SqlAccounts::account, person).stream()
        .findFirst()
        .map(this::withUse);
  }

  private Account withUse(Account row) {
    return new Account(
        row.person(),
        row.openedAt(),
        row.certifiedAt(),
        row.certifiedBy(),
        Stream.concat(row.usedAt().stream(), uses.of(row.person()).stream())
            .max(Instant::compareTo),
        row.closed(),
        row.version());
  }

  @Override
  public List<Account> all() {
    return sql()
        .list(
            ACCOUNTS
                + """
                exists (select from agency_person where name = person and left_at is null)
                order by closed_at is not null, certified_at, person""",
            SqlAccounts::account);
  }

  @Override
  public boolean keep(Account changed) {
    return sql()
            .change(
                KEEP,
                changed.openedAt(),
                changed.certifiedAt(),
                changed.certifiedBy(),
                changed.closed().map(Account.Closing::at).orElse(null),
                changed.closed().map(Account.Closing::by).orElse(null),
                changed.closed().map(closing -> closing.why().name()).orElse(null),
                changed.closed().map(Account.Closing::note).orElse(null),
                changed.version(),
                changed.person(),
                changed.version() - 1)
        == 1;
  }

  @Override
  public void signedIn(String person, Instant at) {
    sql().change("update account set signed_in_at = ? where person = ?", at, person);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("person"),
        Statements.instant(row, "opened_at"),
        Statements.instant(row, "certified_at"),
        row.getString("certified_by"),
        Statements.maybe(row, "signed_in_at"),
        closing(row),
        row.getInt("version"));
  }

  private static Optional<Account.Closing> closing(ResultSet row) throws SQLException {
    Optional<Instant> at = Statements.maybe(row, "closed_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Account.Closing(
                at.get(),
                row.getString("closed_by"),
                Account.Why.valueOf(row.getString("closed_why")),
                row.getString("closed_note")));
  }
}
