package org.platewarden.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.TimeSource;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.synthetic.Size.Convoys;

/**
 * Drops synthetic reads into cameras' folders, as CSV messages of the format {@code
 * platerecognizer-csv}, so that they come in by the way that real ones do.
 */
public final class SyntheticFeed {
  /** Planted groups and how often each travels; docs/operations/running.md has their plates. */
  static final Convoys CONVOYS = new Convoys(4, 12);

  static final long SEED = 20_260_301;
  private static final int ROWS = 5_000;
  private static final Duration FIVE_YEARS = Duration.ofDays(5 * 365);
  private static final String HEADER = "timestamp,plate,score,file\n";

  private final List<CameraCode> cameras;
  private final List<StringBuilder> pending = new ArrayList<>();
  private final int[] rows;
  private final Path drop;
  private int files;

  private SyntheticFeed(Path drop, List<CameraCode> cameras) {
    this.drop = drop;
    this.cameras = cameras;
    rows = new int[cameras.size()];
    cameras.forEach(camera -> pending.add(new StringBuilder(HEADER)));
  }

  /** Arguments: how many reads, the drop folder, and the codes of cameras. */
  public static void main(String[] arguments) throws IOException {
    long reads = Long.parseLong(arguments[0]);
    List<CameraCode> cameras =
        List.of(arguments).subList(2, arguments.length).stream().map(CameraCode::new).toList();
    Instant today = TimeSource.system().instant().truncatedTo(ChronoUnit.DAYS);
    new SyntheticFeed(Path.of(arguments[1]), cameras)
        .write(reads, TimeWindow.endingAt(today, FIVE_YEARS));
  }

  private void write(long reads, TimeWindow window) throws IOException {
    Size size = new Size(cameras.size(), 1, (int) Math.max(10, reads / 3), CONVOYS);
    SyntheticWorld world = new SyntheticWorld(SEED, size, window);
    long written = 0;
    for (long trip = 0; written < reads; trip++) {
      for (Passage passage : world.trip(trip)) {
        add(passage);
        written++;
      }
    }
    addConvoys(world);
    for (int camera = 0; camera < cameras.size(); camera++) {
      drop(camera);
    }
  }

  /** On top, so that the other reads are the same with them and without. */
  private void addConvoys(SyntheticWorld world) throws IOException {
    for (int group = 0; group < CONVOYS.groups(); group++) {
      for (int trip = 0; trip < CONVOYS.tripsEach(); trip++) {
        for (Passage passage : world.convoyTrip(group, trip)) {
          add(passage);
        }
      }
    }
  }

  private void add(Passage passage) throws IOException {
    pending
        .get(passage.camera())
        .append(passage.at())
        .append(',')
        .append(passage.read())
        .append(',')
        .append(String.format(Locale.ROOT, "%.3f", passage.confidence()))
        .append(',')
        .append(passage.name())
        .append('\n');
    if (++rows[passage.camera()] == ROWS) {
      drop(passage.camera());
    }
  }

  private void drop(int camera) throws IOException {
    if (rows[camera] == 0) {
      return;
    }
    Path folder = drop.resolve(cameras.get(camera).value());
    Path message = folder.resolve("synthetic-%04d.csv".formatted(files++));
    try (BufferedWriter out = Files.newBufferedWriter(message, StandardCharsets.UTF_8)) {
      out.append(pending.get(camera));
    }
    Files.createFile(folder.resolve(message.getFileName() + ".done"));
    pending.set(camera, new StringBuilder(HEADER));
    rows[camera] = 0;
  }
}
