package org.platewarden.reads.store;

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
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.Misread;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.model.Misreads;
import org.platewarden.recognition.PlateBox;

/** Table {@code read_correction} joined with its reads. */
@ApplicationScoped
class SqlMisreads implements Misreads {
  private static final String PAGE =
      """
      select c.id as correction, c.corrected, c.corrected_at, r.plate, r.captured_at, r.id,
        r.candidate_plates, r.plate_box, r.image_sha256, camera.code
      from read_correction c
        join read r on r.plate = c.plate and r.captured_at = c.captured_at and r.id = c.read_id
        join camera on camera.id = r.camera_id
      where (c.corrected_at, c.id) < (?, ?)
        and cardinality(r.plate_box) = 4 and r.image_sha256 is not null
        and not exists (
          select 1 from read_correction later
          where later.plate = c.plate and later.captured_at = c.captured_at
            and later.read_id = c.read_id and (later.corrected_at, later.id) > (c.corrected_at, c.id))
      order by c.corrected_at desc, c.id desc
      limit ?""";

  private static final UUID LAST = new UUID(-1, -1);

  /** Later than any correction, and a year that the database knows. */
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public List<Misread> page(Optional<Misread> after, int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setObject(1, after.map(Misread::correctedAt).orElse(END).atOffset(ZoneOffset.UTC));
      select.setObject(2, after.map(Misread::correction).orElse(LAST));
      select.setInt(3, most);
      List<Misread> page = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          page.add(misread(rows));
        }
      }
      return page;
    } catch (SQLException e) {
      throw new StoreFailed("corrected reads cannot be listed", e);
    }
  }

  private static Misread misread(ResultSet row) throws SQLException {
    Integer[] box = (Integer[]) row.getArray("plate_box").getArray();
    return new Misread(
        row.getObject("correction", UUID.class),
        new ReadReference(row.getString("plate"), instant(row, "captured_at"), row.getLong("id")),
        List.of((String[]) row.getArray("candidate_plates").getArray()),
        row.getString("corrected"),
        instant(row, "corrected_at"),
        row.getString("code"),
        new PlateBox(box[0], box[1], box[2], box[3]),
        ImageHash.ofDigest(row.getBytes("image_sha256")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
