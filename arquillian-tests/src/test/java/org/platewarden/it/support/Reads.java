package org.platewarden.it.support;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database for what became of a frame. */
public final class Reads {
  private Reads() {}

  /** The plates that were read on a frame, in alphabetical order; empty when there are none. */
  public static List<String> of(byte[] frame) throws SQLException {
    return texts(frame, "select plate from platewarden.read where image_sha256 = ? order by plate");
  }

  /** How often a frame was taken in. */
  public static int timesTakenIn(byte[] frame) throws SQLException {
    return texts(
            frame, "select camera_id::text from platewarden.taken_frame where image_sha256 = ?")
        .size();
  }

  private static List<String> texts(byte[] frame, String query) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement sql = database.prepareStatement(query)) {
      sql.setBytes(1, hashOf(frame));
      List<String> found = new ArrayList<>();
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private static byte[] hashOf(byte[] frame) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(frame);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
