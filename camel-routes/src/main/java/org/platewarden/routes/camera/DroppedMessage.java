package org.platewarden.routes.camera;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.PostedMessage.PostedPicture;
import org.platewarden.routes.feed.FeedMessage;
import org.platewarden.routes.feed.FeedRead;

/**
 * A message in a camera's folder, understood, with the pictures that it names beside it or that are
 * packed with it. The message's marker stands for them all.
 *
 * @param delivery the message and its pictures
 * @param told what it tells
 * @param pictures the files that it names and that are there
 */
record DroppedMessage(Delivery delivery, FeedMessage.Reads told, Collection<DroppedFile> pictures) {
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
    return file.isParcel() ? packed(file, camera, speech) : loose(file, camera, speech, settling);
  }

  private static DroppedMessage packed(DroppedFile file, CameraCode camera, CameraSpeech speech)
      throws InputRefused {
    Parcel parcel = Parcel.of(file.read());
    boolean ours = parcel.inOurFormat() || speech.format().isEmpty();
    Delivery delivery =
        new Delivery(camera, speech, file.stem(), ours, parcel.message(), parcel.pictures());
    return new DroppedMessage(delivery, delivery.told(), List.of());
  }

  private static DroppedMessage loose(
      DroppedFile file, CameraCode camera, CameraSpeech speech, Settling settling)
      throws InputRefused, NotYet {
    Delivery alone =
        new Delivery(camera, speech, file.stem(), file.isInOurFormat(), file.read(), List.of());
    FeedMessage.Reads told = alone.told();
    Beside beside = new Beside(file, settling);
    for (FeedRead read : told.reads()) {
      if (read.pictureName().isPresent() && read.picture().isEmpty()) {
        beside.look(read.pictureName().get());
      }
    }
    Delivery whole =
        new Delivery(
            camera, speech, alone.name(), alone.inOurFormat(), alone.message(), beside.pictures());
    return new DroppedMessage(whole, told, beside.files());
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
    private final List<PostedPicture> pictures = new ArrayList<>();
    private long bytes;

    Beside(DroppedFile message, Settling settling) {
      this.message = message;
      this.settling = settling;
    }

    Collection<DroppedFile> files() {
      return List.copyOf(found.values());
    }

    List<PostedPicture> pictures() {
      return List.copyOf(pictures);
    }

    void look(String name) throws InputRefused, NotYet {
      Optional<Path> path = message.beside(name).filter(each -> !each.equals(message.path()));
      if (path.isPresent() && !found.containsKey(path.get())) {
        look(name, path.get());
      }
    }

    private void look(String name, Path path) throws InputRefused, NotYet {
      Optional<Looks> looks = Looks.of(path);
      boolean mayStillCome =
          looks.isEmpty() ? !settling.isAlone(message) : !settling.isSettled(path, looks.get());
      if (!message.marked() && mayStillCome) {
        throw new NotYet();
      }
      if (looks.isEmpty()) {
        return;
      }
      DroppedFile file = new DroppedFile(path, looks.get(), false);
      bytes += looks.get().size();
      if (bytes > MOST_PICTURE_BYTES) {
        throw new InputRefused(
            "message refused: the pictures it names have %d bytes or more and %d are the most; send fewer at once"
                .formatted(bytes, MOST_PICTURE_BYTES));
      }
      pictures.add(new PostedPicture(name, file.read()));
      found.put(path, file);
    }
  }
}
