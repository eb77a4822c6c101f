package org.platewarden.routes.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.PostedMessage.PostedPicture;

@DisplayName("R37: a message that is put aside keeps its pictures")
class ParcelTest {
  private static final byte[] MESSAGE = "[{}]".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PICTURE = {1, 2, 3};

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void it_comes_out_as_it_went_in(boolean ours) throws Exception {
    Parcel parcel =
        Parcel.of(
            new Parcel(
                    ours,
                    MESSAGE,
                    List.of(new PostedPicture("a.jpg", PICTURE), new PostedPicture("", PICTURE)))
                .zipped());
    assertThat(parcel.inOurFormat()).isEqualTo(ours);
    assertThat(parcel.message()).isEqualTo(MESSAGE);
    assertThat(parcel.pictures()).extracting(PostedPicture::name).containsExactly("a.jpg", "");
    assertThat(parcel.pictures()).allMatch(each -> Arrays.equals(each.encoded(), PICTURE));
  }

  @Test
  void a_name_that_a_zip_cannot_have_does_not_lose_the_picture() throws Exception {
    for (String name : List.of("x".repeat(70_000), "\uD800.jpg", "../../etc/passwd", "c:\\a.jpg")) {
      Parcel parcel =
          Parcel.of(new Parcel(true, MESSAGE, List.of(new PostedPicture(name, PICTURE))).zipped());
      assertThat(parcel.pictures()).hasSize(1);
      assertThat(parcel.pictures().getFirst().name())
          .doesNotContain("/", "\\")
          .hasSizeLessThan(201);
    }
  }

  @Test
  void two_pictures_of_one_name_both_stay() throws Exception {
    PostedPicture picture = new PostedPicture("a.jpg", PICTURE);
    assertThat(Parcel.of(new Parcel(true, MESSAGE, List.of(picture, picture)).zipped()).pictures())
        .hasSize(2);
  }

  @Test
  void a_bomb_is_refused_before_it_is_unpacked() throws Exception {
    byte[] bomb = zip("pictures/0/a.jpg", 1 << 30);
    assertThat(bomb).hasSizeLessThan(2 << 20);
    assertRefused(bomb, "unpacks to more than");
  }

  @Test
  void files_without_end_are_refused() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 5_000; i++) {
        zip.putNextEntry(new ZipEntry("pictures/" + i + "/a.jpg"));
      }
    }
    assertRefused(bytes.toByteArray(), "more than 201 files");
  }

  @Test
  void what_is_no_parcel_is_refused_with_what_it_should_be() throws Exception {
    assertRefused(new byte[0], "no message");
    assertRefused(MESSAGE, "no message");
    assertRefused(zip("pictures/0/a.jpg", 10), "no message");
    assertRefused(zip("../../etc/passwd", 10), "neither its one message nor a picture");
    byte[] whole =
        new Parcel(true, MESSAGE, Collections.nCopies(3, new PostedPicture("", new byte[999])))
            .zipped();
    assertRefused(Arrays.copyOf(whole, 60), "damaged");
  }

  private static void assertRefused(byte[] file, String reason) {
    assertThatThrownBy(() -> Parcel.of(file))
        .isInstanceOf(InputRefused.class)
        .extracting(refused -> ((InputRefused) refused).reason())
        .asString()
        .contains(reason);
  }

  private static byte[] zip(String name, int bytes) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] some = new byte[1 << 16];
      for (int left = bytes; left > 0; left -= some.length) {
        zip.write(some, 0, Math.min(left, some.length));
      }
    }
    return file.toByteArray();
  }
}
