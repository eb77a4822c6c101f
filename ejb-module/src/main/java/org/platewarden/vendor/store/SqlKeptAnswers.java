package org.platewarden.vendor.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import org.platewarden.vendor.VendorsUnavailable;
import org.platewarden.vendor.model.KeptAnswers;
import org.platewarden.vendor.model.QuestionHash;
import org.platewarden.vendor.model.SealedAnswer;

/** Sealed answers in the unlogged tables {@code vendor_answer} and {@code vendor_answer_key}. */
@ApplicationScoped
class SqlKeptAnswers implements KeptAnswers {
  private static final String ADD =
      """
      insert into vendor_answer (id, question, vendor, asked_at, ends_at, rows, sealed)
      values (?, ?, ?, ?, ?, ?, ?)""";
  private static final String ADD_KEY =
      "insert into vendor_answer_key (answer, wrapped) values (?, ?)";

  private static final String FIND =
      """
      select id, vendor, asked_at, ends_at, rows, sealed, wrapped
      from vendor_answer join vendor_answer_key on answer = id
      where question = ? and vendor = ? order by asked_at desc, id limit 1""";

  private static final String HEADS =
      "select id, vendor, asked_at, ends_at, rows from vendor_answer order by ends_at, id";

  private static final String DESTROY_KEY = "delete from vendor_answer_key where answer = ?";
  private static final String DESTROY = "delete from vendor_answer where id = ?";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  @Transactional
  public void add(SealedAnswer answer) {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD);
        PreparedStatement addKey = connection.prepareStatement(ADD_KEY)) {
      addKey.setObject(1, answer.head().id());
      addKey.setBytes(2, answer.wrapped());
      addKey.executeUpdate();
      add.setObject(1, answer.head().id());
      add.setBytes(2, answer.question().bytes());
      add.setString(3, answer.head().vendor());
      add.setObject(4, answer.head().askedAt().atOffset(ZoneOffset.UTC));
      add.setObject(5, answer.head().endsAt().atOffset(ZoneOffset.UTC));
      add.setInt(6, answer.head().rows());
      add.setBytes(7, answer.sealed());
      add.executeUpdate();
    } catch (SQLException e) {
      throw new VendorsUnavailable("an answer cannot be kept", e);
    }
  }

  @Override
  public Optional<SealedAnswer> find(QuestionHash question, String vendor) {
    try (Connection connection = database.getConnection();
        PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setBytes(1, question.bytes());
      find.setString(2, vendor);
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(
                new SealedAnswer(
                    head(row), question, row.getBytes("sealed"), row.getBytes("wrapped")))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new VendorsUnavailable("an answer cannot be looked for", e);
    }
  }

  @Override
  public List<Head> heads() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(HEADS);
        ResultSet rows = select.executeQuery()) {
      List<Head> heads = new ArrayList<>();
      while (rows.next()) {
        heads.add(head(rows));
      }
      return heads;
    } catch (SQLException e) {
      throw new VendorsUnavailable("answers cannot be listed", e);
    }
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getObject("id", UUID.class),
        row.getString("vendor"),
        instant(row, "asked_at"),
        instant(row, "ends_at"),
        row.getInt("rows"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Override
  @Transactional
  public void destroy(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement destroyKey = connection.prepareStatement(DESTROY_KEY);
        PreparedStatement destroy = connection.prepareStatement(DESTROY)) {
      destroyKey.setObject(1, id);
      destroyKey.executeUpdate();
      destroy.setObject(1, id);
      destroy.executeUpdate();
    } catch (SQLException e) {
      throw new VendorsUnavailable("an answer cannot be destroyed", e);
    }
  }
}
