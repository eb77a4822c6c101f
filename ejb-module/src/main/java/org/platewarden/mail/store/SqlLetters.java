package org.platewarden.mail.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.mail.Addressee;
import org.platewarden.mail.Letter;
import org.platewarden.mail.LetterKind;
import org.platewarden.mail.model.Letters;

/** Letters, in the table {@code letter}. */
@ApplicationScoped
class SqlLetters implements Letters {
  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public boolean write(UUID id, Letter letter, Instant at) {
    String insert =
        """
        insert into letter (id, occasion, addressee, kind, words, written_at, next_try_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict (occasion) do nothing""";
    return change(
            insert,
            id,
            letter.occasion(),
            letter.to().written(),
            letter.kind().name(),
            letter.words().toArray(String[]::new),
            at,
            at)
        == 1;
  }

  @Override
  public List<OnItsWay> waiting(Instant at, int most) {
    String select =
        """
        select id, occasion, addressee, kind, words, tries from letter
        where sent_at is null and next_try_at <= ? order by written_at, id limit ?""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      fill(statement, at, most);
      List<OnItsWay> waiting = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          waiting.add(
              new OnItsWay(rows.getObject("id", UUID.class), letterIn(rows), rows.getInt("tries")));
        }
      }
      return waiting;
    } catch (SQLException e) {
      throw new LettersFailed(e);
    }
  }

  private static Letter letterIn(ResultSet row) throws SQLException {
    return new Letter(
        row.getString("occasion"),
        Addressee.of(row.getString("addressee")),
        LetterKind.valueOf(row.getString("kind")),
        List.of((String[]) row.getArray("words").getArray()));
  }

  @Override
  public int unsent() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select count(*) from letter where sent_at is null");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new LettersFailed(e);
    }
  }

  @Override
  public void sent(UUID id, Instant at) {
    change("update letter set sent_at = ?, tries = tries + 1, failure = null where id = ?", at, id);
  }

  @Override
  public void failed(UUID id, String why, Instant again) {
    change(
        "update letter set tries = tries + 1, failure = ?, next_try_at = ? where id = ?",
        why,
        again,
        id);
  }

  @Override
  public int forget(Instant before) {
    return change("delete from letter where written_at < ?", before);
  }

  private int change(String statement, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement change = connection.prepareStatement(statement)) {
      fill(change, values);
      return change.executeUpdate();
    } catch (SQLException e) {
      throw new LettersFailed(e);
    }
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
        case String[] texts ->
            statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
        default -> statement.setObject(i + 1, values[i]);
      }
    }
  }
}
