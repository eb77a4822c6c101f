package org.platewarden.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.ImageHash;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.PlateReadKey;
import org.platewarden.reads.model.PlateTally;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.reads.model.TakenFrame;
import org.platewarden.recognition.PlateBox;

/** An archive for tests that need no database. */
final class InMemoryReads implements ReadsArchive {
  private static final Comparator<ReadReference> BY_AGE =
      Comparator.comparing(ReadReference::capturedAt).thenComparingLong(ReadReference::id);
  private static final Comparator<ReadSummary> NEWEST_FIRST =
      Comparator.comparing(ReadSummary::reference, BY_AGE).reversed();

  final Map<String, TakenFrame> frames = new LinkedHashMap<>();
  final List<PlateRead> reads = new ArrayList<>();
  final InMemoryVehicles vehicles = new InMemoryVehicles();
  final CameraRegister cameras;

  InMemoryReads() {
    this(new InMemoryCameras());
  }

  InMemoryReads(CameraRegister cameras) {
    this.cameras = cameras;
  }

  @Override
  public boolean addIfNew(TakenFrame frame) {
    return frames.putIfAbsent(frame.cameraId() + "/" + frame.image().hex(), frame) == null;
  }

  @Override
  public List<PlateRead> addIfNew(List<PlateRead> came) {
    List<PlateRead> fresh = new ArrayList<>();
    for (PlateRead read : came) {
      if (reads.stream().noneMatch(known -> known.key().equals(read.key()))) {
        reads.add(read);
        fresh.add(read);
      }
    }
    return fresh;
  }

  @Override
  public int makeMonths(LocalDate firstDay, int months) {
    return 0;
  }

  @Override
  public ReadPage find(ReadsQuery query, PageAsked page) {
    List<ReadSummary> older =
        fitting(query)
            .filter(read -> page.after().filter(last -> !isOlder(read, last)).isEmpty())
            .toList();
    return new ReadPage(older.stream().limit(page.limit()).toList(), older.size() > page.limit());
  }

  @Override
  public int count(ReadsQuery query, int most) {
    return (int) fitting(query).limit(most).count();
  }

  @Override
  public List<PlateTally> tally(ReadsQuery query, int most) {
    List<ReadReference> fit = fitting(query).limit(most).map(ReadSummary::reference).toList();
    return reads.stream()
        .filter(
            read ->
                fit.stream()
                    .anyMatch(
                        it ->
                            new PlateReadKey(it.characters(), it.capturedAt(), it.id())
                                .equals(read.key())))
        .map(read -> new PlateTally(read.cameraId(), read.key().plate(), 1))
        .toList();
  }

  @Override
  public PlateHistory history(String characters, TimeWindow window, int limit) {
    ReadsQuery query = ReadsQuery.of(new PlatePattern(characters), window);
    Map<String, List<ReadSummary>> byCamera =
        fitting(query).collect(Collectors.groupingBy(ReadSummary::camera));
    return new PlateHistory(
        byCamera.values().stream()
            .map(
                there ->
                    new CameraVisits(
                        there.getFirst().camera(),
                        there.getFirst().cameraName(),
                        there.getLast().capturedAt(),
                        there.getFirst().capturedAt(),
                        there.size()))
            .sorted(Comparator.comparing(CameraVisits::last).reversed())
            .toList(),
        find(query, PageAsked.first(limit)));
  }

  private Stream<ReadSummary> fitting(ReadsQuery query) {
    return reads.stream()
        .map(read -> read.detail(cameras.get(read.cameraId()), vehicles).summary())
        .filter(read -> query.window().contains(read.capturedAt()))
        .filter(read -> query.plate().filter(p -> !p.fits(read.reference().characters())).isEmpty())
        .filter(read -> query.where().filter(place -> !isAt(place, read)).isEmpty())
        .filter(read -> query.vehicle().fits(read.vehicle()))
        .map(read -> read.likeTo(query.plate()))
        .sorted(NEWEST_FIRST);
  }

  private static boolean isAt(Where where, ReadSummary read) {
    return switch (where) {
      case Where.AtCameras named -> named.codes().contains(new CameraCode(read.camera()));
      case Where.Area area -> area.holds(new GeoPoint(read.latitude(), read.longitude()));
    };
  }

  private static boolean isOlder(ReadSummary read, ReadReference last) {
    return BY_AGE.compare(read.reference(), last) < 0;
  }

  @Override
  public List<PlateBox> platesOn(ImageHash image, Instant capturedAt) {
    return reads.stream()
        .map(read -> read.detail(cameras.get(read.cameraId()), vehicles))
        .filter(read -> read.image().filter(image::equals).isPresent())
        .filter(read -> read.summary().capturedAt().equals(capturedAt))
        .flatMap(read -> read.box().stream())
        .toList();
  }

  @Override
  public Optional<PlateRead> find(ReadReference reference) {
    return reads.stream().filter(read -> read.key().id() == reference.id()).findFirst();
  }
}
