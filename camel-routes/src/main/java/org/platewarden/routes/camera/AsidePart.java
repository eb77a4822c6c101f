package org.platewarden.routes.camera;

import java.util.List;
import java.util.Optional;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.PostedMessage.PostedPicture;
import org.platewarden.routes.feed.FeedRefused;
import org.platewarden.routes.feed.PlatewardenJson;

/**
 * What is put aside of a message, as a file that can be dropped again as it is: alone, or with its
 * pictures as a {@link Parcel}.
 *
 * @param name of the file
 * @param content of the file
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files by equals
record AsidePart(String name, byte[] content) {
  /** The whole message. */
  static AsidePart whole(Delivery delivery) {
    return of(delivery, delivery.name(), delivery.message(), delivery.pictures());
  }

  /** One read of a message in our own format, with the picture that it names. */
  static AsidePart read(Delivery delivery, int position) throws InputRefused {
    try {
      PlatewardenJson.Item item = PlatewardenJson.item(delivery.message(), position);
      Optional<PostedPicture> picture = item.pictureName().flatMap(delivery::picture);
      return of(
          delivery,
          delivery.name() + "-" + position,
          item.message(),
          picture.map(List::of).orElse(List.of()));
    } catch (FeedRefused e) {
      throw new InputRefused(e.reason());
    }
  }

  private static AsidePart of(
      Delivery delivery, String name, byte[] message, List<PostedPicture> pictures) {
    if (!pictures.isEmpty()) {
      return new AsidePart(
          name + Parcel.ENDING, new Parcel(delivery.inOurFormat(), message, pictures).zipped());
    }
    String ending = delivery.inOurFormat() ? DroppedFile.OUR_FORMAT : ".message";
    return new AsidePart(name + ending, message);
  }
}
