package org.platewarden.it.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Few parts instead of a part a month, so that planning takes no longer than the work. */
final class FewParts {
  private static final String YEARS =
      """
        do $$ declare part regclass; begin
          for part in select inhrelid::regclass from pg_inherits where inhparent = 'read'::regclass loop
            execute format('drop table %s', part);
          end loop;
          for year in 2012..2027 loop
            execute format('create table read_%s01 partition of read for values from (%L) to (%L)',
              year, make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC'), make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC'));
          end loop;
          delete from retention_rule;
        end $$""";

  private FewParts() {}

  /** Makes them in an empty database; no rule is left there either. */
  static void make(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(YEARS);
    }
  }
}
