package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.model.BulkReads;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.ReadRecord;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteStreamWriter;

/**
 * Many reads at once: by binary COPY to a stage that only this connection sees and no log holds,
 * and from there to the store in one statement.
 */
@ApplicationScoped
class CopiedReads implements BulkReads {
  private static final String MAKE_STAGE =
      """
      create temporary table if not exists read_stage (
        id bigint, captured_at timestamptz, camera_id integer, latitude real, longitude real,
        place_of_capture text, source_id smallint, confidence smallint, make_id smallint,
        model_id smallint, colour_id smallint, plate text collate "C", issuer text,
        candidate_plates text[], candidate_confidences smallint[], plate_box integer[],
        external_id text, image_sha256 bytea, received_at timestamptz
      ) on commit delete rows""";

  private static final String FILL_STAGE = "copy pg_temp.read_stage from stdin (format binary)";

  /**
   * Reads that are new, then the days of their plates. A plate whose days the dictionary holds
   * already is not even touched: DO UPDATE would lock and so write it, whatever its WHERE says.
   */
  private static final String ADD_STAGED =
      """
      with fresh as (
        insert into read (id, captured_at, camera_id, latitude, longitude, place_of_capture,
          source_id, confidence, make_id, model_id, colour_id, plate, issuer, candidate_plates,
          candidate_confidences, plate_box, external_id, image_sha256, received_at)
        select * from pg_temp.read_stage
        on conflict do nothing
        returning plate, (captured_at at time zone 'UTC')::date as day),
      seen as (
        select plate, min(day) as first_day, max(day) as last_day from fresh group by plate),
      noted as (
        insert into plate as p (plate, first_day, last_day)
        select s.plate, s.first_day, s.last_day
        from seen s left join plate k on k.plate = s.plate
        where k.plate is null or s.first_day < k.first_day or s.last_day > k.last_day
        order by s.plate
        on conflict (plate) do update set
          first_day = least(p.first_day, excluded.first_day),
          last_day = greatest(p.last_day, excluded.last_day)
        where excluded.last_day > p.last_day or excluded.first_day < p.first_day)
      select count(*) from fresh""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public int addIfNew(List<PlateRead> reads) {
    if (reads.isEmpty()) {
      return 0;
    }
    try (Connection connection = database.getConnection()) {
      fillStage(connection, bytesOf(reads));
      try (PreparedStatement add = connection.prepareStatement(ADD_STAGED);
          ResultSet added = add.executeQuery()) {
        added.next();
        return added.getInt(1);
      }
    } catch (SQLException e) {
      throw new StoreFailed("imported reads cannot be recorded", e);
    }
  }

  /** In the order of the primary key, so that neighbours go to one page of it. */
  private static ByteBuffer bytesOf(List<PlateRead> reads) {
    CopyBuffer buffer = new CopyBuffer(reads.size());
    reads.stream()
        .map(PlateRead::values)
        .sorted(Comparator.comparing(ReadRecord::plate).thenComparing(ReadRecord::capturedAt))
        .forEach(buffer::add);
    return buffer.ended();
  }

  private static void fillStage(Connection connection, ByteBuffer rows) throws SQLException {
    try (Statement make = connection.createStatement()) {
      make.execute(MAKE_STAGE);
    }
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(FILL_STAGE);
    try {
      copy.writeToCopy(ByteStreamWriter.of(rows));
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }
}
