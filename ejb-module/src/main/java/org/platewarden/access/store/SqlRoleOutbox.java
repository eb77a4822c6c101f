package org.platewarden.access.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.access.model.RoleOutbox;

/** What has to be carried, in the table {@code role_outbox}. */
@ApplicationScoped
class SqlRoleOutbox implements RoleOutbox {
  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  private Statements sql() {
    return new Statements(database);
  }

  @Override
  public void note(UUID id, String person, Instant at) {
    sql().change("insert into role_outbox (id, person, noted_at) values (?, ?, ?)", id, person, at);
  }

  @Override
  public List<Note> open(int most) {
    return sql()
        .list(
            """
            select id, person from role_outbox where carried_at is null
            order by noted_at, id limit ?""",
            row -> new Note(row.getObject(1, UUID.class), row.getString(2)),
            most);
  }

  @Override
  public void carried(UUID id, Instant at) {
    sql().change("update role_outbox set carried_at = ? where id = ?", at, id);
  }

  @Override
  public Set<String> everGranted() {
    return Set.copyOf(
        sql().list("select distinct holder from elevation_grant", row -> row.getString(1)));
  }
}
