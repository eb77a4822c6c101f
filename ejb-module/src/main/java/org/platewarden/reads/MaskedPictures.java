package org.platewarden.reads;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.model.ImageStore;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Derivatives;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.UnreadableFrame;

/**
 * What is shown of images: pictures in which people are masked, made when they are looked at, since
 * few images ever are. No other class of the product may take an original out of the store but
 * {@link ReadAnew}, which shows none, and none leaves this one. The latest pictures are remembered,
 * in memory only, as long as they take no more than {@value #MOST_BYTES} bytes; who may see one is
 * decided before it is asked for.
 */
@ApplicationScoped
class MaskedPictures {
  static final int MOST_BYTES = 32 << 20;

  /** A picture of more than this is not remembered: it would push out too many. */
  static final int MOST_BYTES_EACH = 1 << 20;

  private static final int SMALL_WIDTH = 320;
  private static final int PLATE_WIDTH = 480;
  private static final int VEHICLE_WIDTH = 960;

  @Inject ImageStore originals;
  @Inject ReadsArchive archive;
  @Inject Derivatives derivatives;

  private final Map<Wanted, byte[]> latest = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /**
   * One picture.
   *
   * @param image of which image
   * @param plates all plates that are known on it
   * @param cut how much of it
   */
  private record Wanted(ImageHash image, Set<PlateBox> plates, Cut cut) {}

  /**
   * A masked picture of a read, a JPEG; nothing if its image is no longer kept, or the plate alone
   * is wanted and its place is not known.
   *
   * @throws PictureNotMasked if people in it cannot be masked, for whatever reason
   */
  Optional<byte[]> of(ReadDetail read, ImageView view) throws PictureNotMasked {
    Optional<Cut> cut = cutOf(read, view);
    if (read.image().isEmpty() || cut.isEmpty()) {
      return Optional.empty();
    }
    ImageHash image = read.image().get();
    Wanted wanted = new Wanted(image, platesOn(image, read), cut.get());
    synchronized (latest) {
      byte[] known = latest.get(wanted);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<byte[]> original = originals.find(image);
    if (original.isEmpty()) {
      return Optional.empty();
    }
    byte[] masked = make(wanted, new Frame(original.get()));
    remember(wanted, masked);
    return Optional.of(masked);
  }

  private static Optional<Cut> cutOf(ReadDetail read, ImageView view) {
    return switch (view) {
      case WHOLE -> Optional.of(new Cut.Whole());
      case SMALL -> Optional.of(new Cut.Small(SMALL_WIDTH));
      case PLATE -> read.box().map(box -> new Cut.PlateAlone(box, PLATE_WIDTH));
      case VEHICLE -> read.box().map(box -> new Cut.PlateAlone(box.ofVehicle(), VEHICLE_WIDTH));
    };
  }

  /** The plates of all reads that were made of this image at once: each stands for a vehicle. */
  private Set<PlateBox> platesOn(ImageHash image, ReadDetail read) {
    Set<PlateBox> plates =
        new LinkedHashSet<>(archive.platesOn(image, read.summary().capturedAt()));
    read.box().ifPresent(plates::add);
    return Set.copyOf(plates);
  }

  /** Fails closed: whatever goes wrong, there is no picture. */
  private byte[] make(Wanted wanted, Frame frame) throws PictureNotMasked {
    try {
      return derivatives.make(frame, List.copyOf(wanted.plates()), wanted.cut()).jpeg();
    } catch (UnreadableFrame e) {
      throw new PictureNotMasked(e.reason(), e);
    } catch (RuntimeException | LinkageError e) { // a library or a network that does not load
      LOG.pictureNotMasked(e);
      throw new PictureNotMasked("its people cannot be found at present", e);
    }
  }

  private void remember(Wanted wanted, byte[] masked) {
    if (masked.length > MOST_BYTES_EACH) {
      return;
    }
    synchronized (latest) {
      byte[] before = latest.put(wanted, masked);
      bytes += masked.length - (before == null ? 0 : before.length);
      var oldest = latest.values().iterator();
      while (bytes > MOST_BYTES && oldest.hasNext()) {
        bytes -= oldest.next().length;
        oldest.remove();
      }
    }
  }
}
