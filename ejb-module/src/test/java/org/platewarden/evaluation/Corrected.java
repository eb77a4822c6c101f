package org.platewarden.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.FindMisreads;
import org.platewarden.reads.Misread;
import org.platewarden.reads.MisreadPicture;
import org.platewarden.reads.ReadReference;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.UnreadableFrame;

/** Corrected reads for tests, the latest first. */
final class Corrected extends FindMisreads {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final PlateBox BOX = new PlateBox(100, 200, 120, 40);

  final List<Misread> latest = new ArrayList<>();
  final Map<ImageHash, byte[]> images = new HashMap<>();
  int pages;

  /** A read of one camera that should say something else. */
  Misread add(String camera, String read, String corrected) {
    byte[] image = (camera + latest.size()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Misread misread =
        new Misread(
            new UUID(0, latest.size()),
            new ReadReference(read, NOON, latest.size()),
            List.of(read),
            corrected,
            NOON,
            camera,
            BOX,
            ImageHash.of(image));
    images.put(misread.image(), image);
    latest.add(misread);
    return misread;
  }

  @Override
  public List<Misread> page(Optional<Misread> after, int most) {
    pages++;
    int from = after.map(misread -> latest.indexOf(misread) + 1).orElse(0);
    return latest.subList(from, Math.min(latest.size(), from + most));
  }

  @Override
  public Optional<MisreadPicture> picture(Misread misread) {
    return Optional.ofNullable(images.get(misread.image()))
        .map(image -> new MisreadPicture(image, new PlateBox(40, 40, 120, 40)));
  }

  @Override
  public Optional<Recognition> readAnew(Misread misread, PlateRecognizer recognizer) {
    byte[] image = images.get(misread.image());
    try {
      return image == null ? Optional.empty() : Optional.of(recognizer.recognize(new Frame(image)));
    } catch (UnreadableFrame e) {
      return Optional.empty();
    }
  }
}
