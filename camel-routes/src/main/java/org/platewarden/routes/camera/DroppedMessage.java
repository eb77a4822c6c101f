package org.platewarden.routes.camera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * A message in a camera's folder, understood, with the pictures that it names beside it. The
 * message's marker stands for them all.
 *
 * @param submitted its reads with their pictures; none if it tells of none
 * @param pictures the files that it names and that are there
 */
record DroppedMessage(SubmittedReads submitted, List<DroppedFile> pictures) {
  /**
   * Understands a message.
   *
   * @throws InputRefused if it is not understood, or a picture that it names is no file
   */
  static DroppedMessage of(DroppedFile file, CameraCode camera, CameraSpeech speech)
      throws InputRefused {
    try {
      return understood(file, camera, speech);
    } catch (IllegalArgumentException e) {
      // a value that cannot be, such as an id without end: it will be no better next time
      throw new InputRefused(String.valueOf(e.getMessage()));
    }
  }

  private static DroppedMessage understood(DroppedFile file, CameraCode camera, CameraSpeech speech)
      throws InputRefused {
    byte[] message = file.read();
    List<Submitted> submitted = new ArrayList<>();
    List<DroppedFile> pictures = new ArrayList<>();
    for (FeedRead read : told(message, speech)) {
      Optional<Picture> picture = read.picture();
      Optional<DroppedFile> beside = read.pictureName().map(file::beside);
      if (beside.isPresent() && Files.exists(beside.get().path())) {
        pictures.add(beside.get());
        picture = Optional.of(new Picture(beside.get().read()));
      }
      submitted.add(new Submitted(read.capturedBy(camera), picture));
    }
    return new DroppedMessage(
        new SubmittedReads(camera, ImageHash.of(message), submitted), pictures);
  }

  private static List<FeedRead> told(byte[] message, CameraSpeech speech) throws InputRefused {
    try {
      FeedMessage told =
          FeedFormats.named(speech.format())
              .understand(message, new Circumstances(speech.zone(), speech.country()));
      return told instanceof FeedMessage.Reads reads ? reads.reads() : List.of();
    } catch (FeedRefused e) {
      throw new InputRefused(e.reason());
    }
  }

  /** Takes away the pictures once they are kept; the message itself goes with its marker. */
  void clearPictures() {
    try {
      for (DroppedFile picture : pictures) {
        Files.deleteIfExists(picture.path());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a picture that was kept cannot be taken away", e);
    }
  }
}
