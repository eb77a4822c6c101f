package org.platewarden.routes.camera;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.SubmittedReads;
import org.platewarden.reads.SubmittedReads.Picture;
import org.platewarden.reads.SubmittedReads.Submitted;
import org.platewarden.routes.feed.Circumstances;
import org.platewarden.routes.feed.FeedFormats;
import org.platewarden.routes.feed.FeedMessage;
import org.platewarden.routes.feed.FeedRead;
import org.platewarden.routes.feed.FeedRefused;
import org.platewarden.routes.feed.PlatewardenJson;

/**
 * A message in a camera's folder, understood, with the pictures that it names beside it. The
 * message's marker stands for them all.
 *
 * @param submitted its reads with their pictures; none if it tells of none
 * @param refused why a read of it was not understood, if one was not; the others do not wait for it
 * @param pictures the files that it names and that are there
 */
record DroppedMessage(
    SubmittedReads submitted, Optional<String> refused, Collection<DroppedFile> pictures) {
  private static final long MOST_PICTURE_BYTES = 64L << 20;

  /**
   * Understands a message.
   *
   * @throws InputRefused if it is not understood, or a picture that it names is no file
   * @throws NotYet if it has no marker and a picture that it names may still come
   */
  static DroppedMessage of(
      DroppedFile file, CameraCode camera, CameraSpeech speech, Settling settling)
      throws InputRefused, NotYet {
    byte[] message = file.read();
    FeedMessage.Reads told = told(file, message, speech);
    Beside beside = new Beside(file, settling);
    List<Submitted> submitted = new ArrayList<>(told.reads().size());
    for (FeedRead read : told.reads()) {
      Optional<Picture> picture =
          read.pictureName().isPresent()
              ? beside.named(read.pictureName().get())
              : Optional.empty();
      try {
        submitted.add(new Submitted(read.capturedBy(camera), picture.or(read::picture)));
      } catch (IllegalArgumentException e) {
        // a value that cannot be, such as an id without end: it will be no better next time
        throw new InputRefused(String.valueOf(e.getMessage()));
      }
    }
    return new DroppedMessage(
        new SubmittedReads(camera, ImageHash.of(message), submitted),
        told.refused().stream().map(FeedMessage.RefusedItem::reason).findFirst(),
        beside.files());
  }

  private static FeedMessage.Reads told(DroppedFile file, byte[] message, CameraSpeech speech)
      throws InputRefused {
    String format = file.isInOurFormat() ? PlatewardenJson.NAME : speech.format();
    try {
      FeedMessage told =
          FeedFormats.named(format)
              .understand(message, new Circumstances(speech.zone(), speech.country()));
      return told instanceof FeedMessage.Reads some ? some : new FeedMessage.Reads(List.of());
    } catch (FeedRefused e) {
      throw new InputRefused(e.reason());
    }
  }

  /** Takes away the pictures once they are kept; the message itself goes with its marker. */
  void takePicturesAway() {
    pictures.forEach(DroppedFile::takeAway);
  }

  /** The pictures beside one message, each read once however often it is named. */
  private static final class Beside {
    private final DroppedFile message;
    private final Settling settling;
    private final Map<Path, DroppedFile> found = new LinkedHashMap<>();
    private final Map<Path, Picture> read = new LinkedHashMap<>();
    private long bytes;

    Beside(DroppedFile message, Settling settling) {
      this.message = message;
      this.settling = settling;
    }

    Collection<DroppedFile> files() {
      return List.copyOf(found.values());
    }

    Optional<Picture> named(String name) throws InputRefused, NotYet {
      Optional<Path> path = message.beside(name).filter(each -> !each.equals(message.path()));
      if (path.isEmpty()) {
        return Optional.empty();
      }
      @Nullable Picture before = read.get(path.get());
      return before == null ? look(path.get()) : Optional.of(before);
    }

    private Optional<Picture> look(Path path) throws InputRefused, NotYet {
      Optional<Looks> looks = Looks.of(path);
      boolean mayStillCome =
          looks.isEmpty() ? !settling.isAlone(message) : !settling.isSettled(path, looks.get());
      if (!message.marked() && mayStillCome) {
        throw new NotYet();
      }
      if (looks.isEmpty()) {
        return Optional.empty();
      }
      DroppedFile file = new DroppedFile(path, looks.get(), false);
      bytes += looks.get().size();
      if (bytes > MOST_PICTURE_BYTES) {
        throw new InputRefused(
            "message refused: the pictures it names have %d bytes or more and %d are the most; send fewer at once"
                .formatted(bytes, MOST_PICTURE_BYTES));
      }
      Picture picture = new Picture(file.read());
      found.put(path, file);
      read.put(path, picture);
      return Optional.of(picture);
    }
  }
}
