package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.reads.ImportProgress;
import org.platewarden.reads.ImportProgress.Part;
import org.platewarden.reads.ImportProgress.Rejected;
import org.platewarden.reads.ImportedFile;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.model.ImportLedger;

/** Imports in the tables {@code bulk_import} and {@code bulk_import_part}. */
@ApplicationScoped
class SqlImportLedger implements ImportLedger {
  private static final String OPEN =
      """
      select i.id, p.lines, p.stored, p.known, p.put_aside, p.rejected_bytes, p.reasons_bytes
      from bulk_import i join bulk_import_part p on p.import_id = i.id
      where i.id = (
        select id from bulk_import
        where file_sha256 = ? and (finished_at is null or finished_at > ?)
        order by finished_at desc nulls first limit 1)
      order by p.part""";

  private static final String BEGIN =
      """
      insert into bulk_import (id, file_sha256, file_name, format, parts, started_at)
      values (?, ?, ?, ?, ?, ?)""";

  private static final String BEGIN_PARTS =
      """
      insert into bulk_import_part
        (import_id, part, lines, stored, known, put_aside, rejected_bytes, reasons_bytes)
      select ?, number, 0, 0, 0, 0, 0, 0 from generate_series(0, ? - 1) as number""";

  private static final String ADVANCE =
      """
      update bulk_import_part set lines = ?, stored = ?, known = ?, put_aside = ?,
        rejected_bytes = ?, reasons_bytes = ?
      where import_id = ? and part = ? and lines = ?""";

  private static final String FINISH = "update bulk_import set finished_at = ? where id = ?";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public Optional<ImportProgress> open(ImportedFile file) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(OPEN)) {
      select.setBytes(1, file.hash().digest());
      select.setObject(2, file.since().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        List<Part> parts = new ArrayList<>();
        UUID id = null;
        while (row.next()) {
          id = row.getObject("id", UUID.class);
          parts.add(part(row));
        }
        return id == null ? Optional.empty() : Optional.of(new ImportProgress(id, parts));
      }
    } catch (SQLException e) {
      throw new StoreFailed("an import cannot be looked up", e);
    }
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        row.getLong("lines"),
        row.getLong("stored"),
        row.getLong("known"),
        new Rejected(
            row.getLong("put_aside"), row.getLong("rejected_bytes"), row.getLong("reasons_bytes")));
  }

  @Override
  public ImportProgress begin(ImportedFile file, int parts, Instant now) {
    UUID id = UUID.randomUUID();
    try (Connection connection = database.getConnection();
        PreparedStatement begin = connection.prepareStatement(BEGIN);
        PreparedStatement beginParts = connection.prepareStatement(BEGIN_PARTS)) {
      begin.setObject(1, id);
      begin.setBytes(2, file.hash().digest());
      begin.setString(3, file.name());
      begin.setString(4, file.format().name());
      begin.setInt(5, parts);
      begin.setObject(6, now.atOffset(ZoneOffset.UTC));
      begin.executeUpdate();
      beginParts.setObject(1, id);
      beginParts.setInt(2, parts);
      beginParts.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed("an import cannot be begun", e);
    }
    return new ImportProgress(id, Collections.nCopies(parts, new Part(0, 0, 0, Rejected.NONE)));
  }

  @Override
  public void advance(UUID id, int part, Part from, Part to) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(ADVANCE)) {
      update.setLong(1, to.lines());
      update.setLong(2, to.stored());
      update.setLong(3, to.known());
      update.setLong(4, to.rejected().lines());
      update.setLong(5, to.rejected().bytes());
      update.setLong(6, to.rejected().reasonBytes());
      update.setObject(7, id);
      update.setInt(8, part);
      update.setLong(9, from.lines());
      if (update.executeUpdate() != 1) {
        throw new SQLException("it is no longer at line " + from.lines(), "40001");
      }
    } catch (SQLException e) {
      throw new StoreFailed("an import cannot be moved on", e);
    }
  }

  @Override
  public void finish(UUID id, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(FINISH)) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setObject(2, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed("an import cannot be ended", e);
    }
  }
}
