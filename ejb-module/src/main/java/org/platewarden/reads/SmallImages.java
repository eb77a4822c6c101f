package org.platewarden.reads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.platewarden.kernel.ImageHash;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.Thumbnails;
import org.platewarden.recognition.UnreadableFrame;

/**
 * Small pictures, made when they are looked at: few images ever are. The latest are remembered, in
 * memory only, as long as they take no more than {@value #MOST_BYTES} bytes; who may see one is
 * decided before it is asked for.
 */
@ApplicationScoped
class SmallImages {
  static final int MOST_BYTES = 32 << 20;
  private static final int FRAME_WIDTH = 320;
  private static final int PLATE_WIDTH = 480;

  @Inject Thumbnails thumbnails;

  private final Map<Wanted, byte[]> latest = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /**
   * One small picture.
   *
   * @param image of which image
   * @param box the plate that is shown, or nothing for the whole frame
   */
  private record Wanted(ImageHash image, Optional<PlateBox> box) {}

  /** The whole frame, small; nothing if the image is gone, or is no picture. */
  Optional<byte[]> frame(ImageHash image, Supplier<Optional<byte[]>> whole) {
    return get(new Wanted(image, Optional.empty()), whole);
  }

  /** The plate alone; nothing if the image is gone, or is no picture. */
  Optional<byte[]> plate(ImageHash image, PlateBox box, Supplier<Optional<byte[]>> whole) {
    return get(new Wanted(image, Optional.of(box)), whole);
  }

  private Optional<byte[]> get(Wanted wanted, Supplier<Optional<byte[]>> whole) {
    synchronized (latest) {
      byte[] known = latest.get(wanted);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<byte[]> made = whole.get().flatMap(image -> make(wanted, new Frame(image)));
    made.ifPresent(small -> remember(wanted, small));
    return made;
  }

  private Optional<byte[]> make(Wanted wanted, Frame frame) {
    try {
      return Optional.of(
          wanted.box().isPresent()
              ? thumbnails.ofPlate(frame, wanted.box().get(), PLATE_WIDTH)
              : thumbnails.ofFrame(frame, FRAME_WIDTH));
    } catch (UnreadableFrame e) {
      return Optional.empty(); // a camera's own picture is held against its header only
    }
  }

  private void remember(Wanted wanted, byte[] small) {
    synchronized (latest) {
      byte[] before = latest.put(wanted, small);
      bytes += small.length - (before == null ? 0 : before.length);
      var oldest = latest.values().iterator();
      while (bytes > MOST_BYTES && oldest.hasNext()) {
        bytes -= oldest.next().length;
        oldest.remove();
      }
    }
  }
}
