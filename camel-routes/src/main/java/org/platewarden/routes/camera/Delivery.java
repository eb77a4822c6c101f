package org.platewarden.routes.camera;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * A message whose sender is known, with the pictures that came along. The bytes are not copied.
 *
 * @param camera whose it is
 * @param speech how that camera tells of its reads
 * @param name how files are called that are put aside of it, without ending
 * @param inOurFormat whether it is in our own format, whatever the camera's is
 * @param message as it came
 * @param pictures each with the name that the message may call it by
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares deliveries by equals
record Delivery(
    CameraCode camera,
    CameraSpeech speech,
    String name,
    boolean inOurFormat,
    byte[] message,
    List<PostedPicture> pictures) {
  /** The media type that means our own format, whatever the camera's is. */
  static final String OUR_TYPE = "application/vnd.platewarden.reads+json";

  Delivery {
    inOurFormat = inOurFormat || speech.format().equals(PlatewardenJson.NAME);
    pictures = List.copyOf(pictures);
  }

  /** As it was posted. */
  static Delivery posted(CameraCode camera, CameraSpeech speech, PostedMessage message) {
    return new Delivery(
        camera,
        speech,
        "posted-" + ImageHash.of(message.body()).hex().substring(0, 16),
        message.mediaType().equals(OUR_TYPE) || speech.format().isEmpty(),
        message.body(),
        message.pictures());
  }

  /** The message as its format tells it. */
  FeedMessage.Reads told() throws InputRefused {
    String format = inOurFormat ? PlatewardenJson.NAME : speech.format();
    try {
      FeedMessage told =
          FeedFormats.named(format)
              .understand(message, new Circumstances(speech.zone(), speech.country()));
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
    Map<String, PostedPicture> named = new HashMap<>();
    pictures.forEach(picture -> named.putIfAbsent(bare(picture.name()), picture));
    boolean alone = told.reads().size() + told.refused().size() == 1;
    List<Submitted> submitted = new ArrayList<>(told.reads().size());
    try {
      for (FeedRead read : told.reads()) {
        submitted.add(new Submitted(read.capturedBy(camera), pictureOf(read, named, alone)));
      }
    } catch (IllegalArgumentException e) {
      // a value that cannot be, such as an id without end
      throw new InputRefused(String.valueOf(e.getMessage()));
    }
    return new SubmittedReads(camera, ImageHash.of(message), submitted, told.refused().size());
  }

  /** The picture in the message, else the one it names, else the only one of an only read. */
  private Optional<Picture> pictureOf(
      FeedRead read, Map<String, PostedPicture> named, boolean alone) {
    if (read.picture().isPresent()) {
      return read.picture();
    }
    return read.pictureName()
        .flatMap(name -> Optional.ofNullable(named.get(bare(name))))
        .or(() -> alone ? pictures.stream().findFirst() : Optional.empty())
        .map(picture -> new Picture(picture.encoded()));
  }

  /** The picture that a message calls so, whatever path it gives it. */
  Optional<PostedPicture> picture(String called) {
    String bare = bare(called);
    return pictures.stream().filter(picture -> bare(picture.name()).equals(bare)).findFirst();
  }

  private static String bare(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
