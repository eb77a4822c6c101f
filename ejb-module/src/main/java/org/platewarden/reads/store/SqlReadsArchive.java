package org.platewarden.reads.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.platewarden.kernel.ImageHash;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.PageAsked;
import org.platewarden.reads.PlateHistory;
import org.platewarden.reads.ReadPage;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.StoreFailed;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.PlateReadKey;
import org.platewarden.reads.model.PlateTally;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.reads.model.TakenFrame;
import org.platewarden.recognition.PlateBox;

/** Reads in PostgreSQL: table {@code read} by month, with the dictionary {@code plate}. */
@ApplicationScoped
class SqlReadsArchive implements ReadsArchive {
  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @PersistenceContext EntityManager entities;
  @Inject ReadsFinder finder;

  @Override
  public boolean addIfNew(TakenFrame frame) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ReadsSql.ADD_FRAME)) {
      insert.setInt(1, frame.cameraId());
      insert.setBytes(2, frame.image().digest());
      insert.setObject(3, frame.capturedAt().atOffset(ZoneOffset.UTC));
      insert.setObject(4, frame.receivedAt().atOffset(ZoneOffset.UTC));
      insert.setShort(5, (short) frame.plates());
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new StoreFailed("a frame cannot be noted", e);
    }
  }

  @Override
  public List<PlateRead> addIfNew(List<PlateRead> reads) {
    if (reads.isEmpty()) {
      return List.of();
    }
    ReadColumns columns = new ReadColumns(reads);
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ReadsSql.addReads(columns.form()))) {
      return columns.added(connection, insert, 1);
    } catch (SQLException e) {
      throw new StoreFailed("reads cannot be recorded", e);
    }
  }

  @Override
  public int makeMonths(LocalDate firstDay, int months) {
    try (Connection connection = database.getConnection();
        PreparedStatement make = connection.prepareStatement(ReadsSql.MAKE_MONTHS)) {
      make.setObject(1, firstDay);
      make.setInt(2, months);
      try (ResultSet made = make.executeQuery()) {
        made.next();
        return made.getInt(1);
      }
    } catch (SQLException e) {
      throw new StoreFailed("months of reads cannot be made", e);
    }
  }

  @Override
  public ReadPage find(ReadsQuery query, PageAsked page) {
    return finder.find(query, page);
  }

  @Override
  public int count(ReadsQuery query, int most) {
    return finder.count(query, most);
  }

  @Override
  public List<PlateTally> tally(ReadsQuery query, int most) {
    return finder.tally(query, most);
  }

  @Override
  public PlateHistory history(String characters, TimeWindow window, int reads) {
    return finder.history(characters, window, reads);
  }

  @Override
  public List<PlateBox> platesOn(ImageHash image, Instant capturedAt) {
    return entities
        .createQuery(
            "select read from PlateRead read where read.capturedAt = :at"
                + " and read.imageSha256 = :image and read.plateBox is not null",
            PlateRead.class)
        .setParameter("at", capturedAt)
        .setParameter("image", image.digest())
        .setMaxResults(MOST_PLATES)
        .getResultStream()
        .flatMap(read -> read.box().stream())
        .toList();
  }

  @Override
  public Optional<PlateRead> find(ReadReference reference) {
    return Optional.ofNullable(
        entities.find(
            PlateRead.class,
            new PlateReadKey(reference.characters(), reference.capturedAt(), reference.id())));
  }
}
