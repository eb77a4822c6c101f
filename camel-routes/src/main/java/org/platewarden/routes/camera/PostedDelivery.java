package org.platewarden.routes.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.PostedMessage;
import org.platewarden.reads.PostedMessage.PostedPicture;
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
 * A posted message whose sender is known.
 *
 * @param camera whose key it came with
 * @param speech how that camera tells of its reads
 * @param message as it came
 */
record PostedDelivery(CameraCode camera, CameraSpeech speech, PostedMessage message) {
  /** The media type that means our own format, whatever the camera's is. */
  static final String OUR_TYPE = "application/vnd.platewarden.reads+json";

  boolean isInOurFormat() {
    return message.mediaType().equals(OUR_TYPE) || speech.format().isEmpty();
  }

  /** The message as the camera's format tells it. */
  FeedMessage.Reads told() throws InputRefused {
    String format = isInOurFormat() ? PlatewardenJson.NAME : speech.format();
    try {
      FeedMessage told =
          FeedFormats.named(format)
              .understand(message.body(), new Circumstances(speech.zone(), speech.country()));
      return told instanceof FeedMessage.Reads reads ? reads : new FeedMessage.Reads(List.of());
    } catch (FeedRefused e) {
      throw new InputRefused(e.reason());
    } catch (IllegalArgumentException e) {
      // a value that cannot be; it will be no better next time
      throw new InputRefused(String.valueOf(e.getMessage()));
    }
  }

  /** Its reads with their pictures. */
  SubmittedReads submitted(FeedMessage.Reads told) throws InputRefused {
    List<Submitted> submitted = new ArrayList<>(told.reads().size());
    try {
      for (FeedRead read : told.reads()) {
        submitted.add(new Submitted(read.capturedBy(camera), pictureOf(read, told)));
      }
    } catch (IllegalArgumentException e) {
      throw new InputRefused(String.valueOf(e.getMessage()));
    }
    return new SubmittedReads(camera, ImageHash.of(message.body()), submitted);
  }

  /** The picture in the message, else the one it names, else the only one of an only read. */
  private Optional<Picture> pictureOf(FeedRead read, FeedMessage.Reads told) {
    if (read.picture().isPresent()) {
      return read.picture();
    }
    Optional<PostedPicture> named =
        read.pictureName()
            .map(PostedDelivery::bare)
            .flatMap(
                name ->
                    message.pictures().stream()
                        .filter(picture -> bare(picture.name()).equals(name))
                        .findFirst());
    Optional<PostedPicture> only =
        told.reads().size() == 1 ? message.pictures().stream().findFirst() : Optional.empty();
    return named.or(() -> only).map(picture -> new Picture(picture.encoded()));
  }

  private static String bare(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** What is put aside of it when all of it is refused: a name for the file. */
  String fileName() {
    String hash = ImageHash.of(message.body()).hex().substring(0, 16);
    return "posted-" + hash + (isInOurFormat() ? DroppedFile.OUR_FORMAT : ".message");
  }

  /** What is put aside of one refused read: a name for the file. */
  String fileName(int position) {
    return fileName().replace(DroppedFile.OUR_FORMAT, "-" + position + DroppedFile.OUR_FORMAT);
  }
}
