package org.platewarden.reads.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.reads.PlateLikeness;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.model.VehicleNames;

/** Rows of {@link ReadsSql#SUMMARY} as records. */
final class ReadRow {
  private ReadRow() {}

  static ReadSummary summary(ResultSet row, VehicleNames names) throws SQLException {
    Instant capturedAt = row.getObject("captured_at", OffsetDateTime.class).toInstant();
    String characters = row.getString("plate");
    return new ReadSummary(
        new ReadReference(characters, capturedAt, row.getLong("id")),
        new Plate(characters, new Issuer(row.getString("issuer"))),
        row.getString("code"),
        row.getString("name"),
        row.getString("time_zone"),
        row.getString("place_of_capture"),
        row.getDouble("latitude"),
        row.getDouble("longitude"),
        capturedAt,
        row.getInt("confidence") / 1000.0,
        names.of(row.getShort("make_id"), row.getShort("model_id"), row.getShort("colour_id")),
        PlateLikeness.AS_ASKED,
        row.getBoolean("pictured"));
  }
}
