package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.ImageHash;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Derivative;
import org.platewarden.recognition.Derivative.Masked;
import org.platewarden.recognition.Derivatives;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.UnreadableFrame;

class MaskedPicturesTest {
  private static final int LARGEST = MaskedPictures.MOST_BYTES_EACH;
  private static final PlateBox BOX = new PlateBox(10, 20, 60, 30);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final MaskedPictures pictures = new MaskedPictures();
  private final NotedDerivatives made = new NotedDerivatives();
  private final InMemoryImages images = new InMemoryImages();
  private final InMemoryReads archive = new InMemoryReads();

  /** Makes pictures of a size, notes what it was asked for, and fails when told to. */
  private static final class NotedDerivatives implements Derivatives {
    final List<Set<PlateBox>> plates = new ArrayList<>();
    int size = LARGEST;
    Optional<Throwable> fault = Optional.empty();

    @Override
    public Derivative make(Frame frame, List<PlateBox> boxes, Cut cut) throws UnreadableFrame {
      switch (fault.orElse(null)) {
        case null -> plates.add(Set.copyOf(boxes));
        case UnreadableFrame unreadable -> throw unreadable;
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case Throwable other -> throw new IllegalArgumentException(other);
      }
      return new Derivative(new byte[size], Masked.FACES_AND_WINDSCREENS);
    }
  }

  @BeforeEach
  void connect() {
    pictures.derivatives = made;
    pictures.originals = images;
    pictures.archive = archive;
  }

  @Test
  void a_picture_that_is_looked_at_again_is_not_made_again() throws PictureNotMasked {
    assertThat(pictures.of(read(1), ImageView.SMALL)).isPresent();
    assertThat(pictures.of(read(1), ImageView.SMALL)).isPresent();

    assertThat(made.plates).hasSize(1);
  }

  @Test
  void each_view_of_an_image_is_a_picture_of_its_own() throws PictureNotMasked {
    for (ImageView view : ImageView.values()) {
      assertThat(pictures.of(read(1), view)).isPresent();
    }

    assertThat(made.plates).hasSize(ImageView.values().length).containsOnly(Set.of(BOX));
  }

  @Test
  void only_the_latest_are_remembered_and_none_that_is_too_large() throws PictureNotMasked {
    int most = MaskedPictures.MOST_BYTES / LARGEST;
    for (int i = 0; i <= most; i++) {
      pictures.of(read(i), ImageView.SMALL);
    }
    assertThat(made.plates).hasSize(most + 1);

    pictures.of(read(most), ImageView.SMALL);
    assertThat(made.plates).hasSize(most + 1);
    pictures.of(read(0), ImageView.SMALL);
    assertThat(made.plates).hasSize(most + 2);

    made.size = LARGEST + 1;
    pictures.of(read(0), ImageView.WHOLE);
    pictures.of(read(0), ImageView.WHOLE);
    assertThat(made.plates).hasSize(most + 4);
  }

  @Test
  void of_an_image_that_is_gone_or_a_plate_without_a_place_there_is_none() throws PictureNotMasked {
    ReadDetail unplaced = detail(images.keep(new byte[] {9}), Optional.empty());

    assertThat(pictures.of(unplaced, ImageView.PLATE)).isEmpty();
    assertThat(pictures.of(unplaced, ImageView.SMALL)).isPresent();
    images.kept.clear();
    assertThat(pictures.of(read(1), ImageView.PLATE)).isPresent();
    images.kept.clear();
    assertThat(pictures.of(detail(hash(7), Optional.of(BOX)), ImageView.WHOLE)).isEmpty();
  }

  @Test
  @DisplayName("Whatever goes wrong while people are masked, there is no picture (R11)")
  void whatever_goes_wrong_there_is_no_picture() throws PictureNotMasked {
    List<Throwable> faults =
        List.of(
            new UnreadableFrame("frame refused: its header says 64 x 32 pixels"),
            new IllegalStateException("no model on the class path"),
            new UnsatisfiedLinkError("no opencv"));
    for (Throwable fault : faults) {
      made.fault = Optional.of(fault);
      for (ImageView view : ImageView.values()) {
        assertThatThrownBy(() -> pictures.of(read(1), view))
            .isInstanceOf(PictureNotMasked.class)
            .hasMessageContaining("never shown unmasked")
            .hasCause(fault);
      }
    }

    made.fault = Optional.empty();
    assertThat(pictures.of(read(1), ImageView.WHOLE)).as("once it is mended").isPresent();
  }

  private ReadDetail read(int number) {
    byte[] image = String.valueOf(number).getBytes(StandardCharsets.US_ASCII);
    return detail(images.keep(image), Optional.of(BOX));
  }

  private static ReadDetail detail(ImageHash image, Optional<PlateBox> box) {
    ReadSummary summary =
        new ReadSummary(
            new ReadReference("7PWD413", NOON, 1),
            new Plate("7PWD413", new Issuer("")),
            "cam-otay-1",
            "Otay",
            "America/Los_Angeles",
            "US-CA",
            32.5f,
            -117f,
            NOON,
            0.9,
            Vehicle.UNKNOWN,
            PlateLikeness.AS_ASKED,
            true);
    return new ReadDetail(
        summary, List.of(), box, NOON, "the agency", "", List.of(), Optional.of(image));
  }

  private static ImageHash hash(int number) {
    return ImageHash.of(String.valueOf(number).getBytes(StandardCharsets.US_ASCII));
  }
}
