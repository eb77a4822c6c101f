package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.ImageHash;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.Thumbnails;
import org.platewarden.recognition.UnreadableFrame;

class SmallImagesTest {
  private static final int MEGABYTE = 1 << 20;

  private final SmallImages small = new SmallImages();
  private final CountedThumbnails made = new CountedThumbnails();
  private int looks;

  /** Makes pictures of a megabyte, and counts them. */
  private static final class CountedThumbnails implements Thumbnails {
    int count;

    @Override
    public byte[] ofFrame(Frame frame, int mostWidth) throws UnreadableFrame {
      if (frame.encoded().length == 0) {
        throw new UnreadableFrame("empty");
      }
      count++;
      return new byte[MEGABYTE];
    }

    @Override
    public byte[] ofPlate(Frame frame, PlateBox box, int mostWidth) {
      count++;
      return new byte[1];
    }
  }

  @BeforeEach
  void connect() {
    small.thumbnails = made;
  }

  @Test
  void a_picture_that_is_looked_at_again_is_not_made_again() {
    frame(1);
    frame(1);

    assertThat(made.count).isOne();
    assertThat(looks).isOne();
  }

  @Test
  void a_frame_and_its_plates_are_different_pictures() {
    frame(1);
    plate(1, new PlateBox(0, 0, 10, 10));
    plate(1, new PlateBox(5, 0, 10, 10));

    assertThat(made.count).isEqualTo(3);
  }

  @Test
  void only_the_latest_are_remembered() {
    int most = SmallImages.MOST_BYTES / MEGABYTE;
    for (int i = 0; i <= most; i++) {
      frame(i);
    }
    assertThat(made.count).isEqualTo(most + 1);

    frame(most);
    assertThat(made.count).isEqualTo(most + 1);
    frame(0);
    assertThat(made.count).isEqualTo(most + 2);
  }

  @Test
  void of_an_image_that_is_gone_or_no_picture_there_is_none() {
    assertThat(small.frame(hash(1), Optional::empty)).isEmpty();
    assertThat(small.frame(hash(1), () -> Optional.of(new byte[0]))).isEmpty();
  }

  private void frame(int number) {
    assertThat(small.frame(hash(number), this::image)).isPresent();
  }

  private void plate(int number, PlateBox box) {
    assertThat(small.plate(hash(number), box, this::image)).isPresent();
  }

  private Optional<byte[]> image() {
    looks++;
    return Optional.of(new byte[] {1});
  }

  private static ImageHash hash(int number) {
    return ImageHash.of(String.valueOf(number).getBytes(StandardCharsets.US_ASCII));
  }
}
