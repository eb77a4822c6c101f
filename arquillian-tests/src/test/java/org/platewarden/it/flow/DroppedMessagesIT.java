package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.Wait;

/** Cameras that read plates themselves: from their messages to the database. */
@DisplayName("R1, R2: reads that cameras make themselves come in as they are told")
class DroppedMessagesIT {
  private static final String OPENALPR_CAMERA = "cam-elpaso-1";
  private static final String CSV_CAMERA = "cam-laredo-1";

  private final String name = UUID.randomUUID().toString();
  private final Instant capturedAt = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

  @Test
  void a_message_with_its_picture_inside_becomes_a_read_once() throws Exception {
    byte[] picture = DemoFrames.fresh(DemoFrames.all().getFirst(), name);
    byte[] message = openAlpr(picture);
    DropFolder folder = DropFolder.of(OPENALPR_CAMERA);

    folder.drop(name + ".json", message, capturedAt);
    assertThat(readsOf(picture)).containsExactly("8TOLD42");
    Wait.until("message to leave the folder", () -> folder.isDealtWith(name + ".json"));

    folder.drop("again-" + name + ".json", message, capturedAt);
    Wait.until("second one to leave too", () -> folder.isDealtWith("again-" + name + ".json"));
    assertThat(Reads.of(picture)).hasSize(1);
    assertThat(folder.rejected("again-" + name + ".json")).doesNotExist();
  }

  @Test
  void a_message_brings_the_picture_beside_it_which_leaves_the_folder_too() throws Exception {
    byte[] picture = DemoFrames.fresh(DemoFrames.all().getLast(), name);
    String row = "timestamp,plate,score,file\n%s,9beside,0.91,%s.jpg\n".formatted(capturedAt, name);
    DropFolder folder = DropFolder.of(CSV_CAMERA);

    folder.write(name + ".jpg", picture, capturedAt);
    folder.drop(name + ".csv", row.getBytes(StandardCharsets.UTF_8), capturedAt);

    assertThat(readsOf(picture)).containsExactly("9BESIDE");
    Wait.until("picture to leave the folder", () -> !folder.holds(name + ".jpg"));
    assertThat(Reads.timesTakenIn(picture)).as("the picture is no frame of its own").isZero();
  }

  @Test
  void a_message_in_another_format_than_its_cameras_is_put_aside() throws Exception {
    DropFolder folder = DropFolder.of(OPENALPR_CAMERA);

    folder.drop(name + ".xml", "<no/>".getBytes(StandardCharsets.UTF_8), capturedAt);
    Wait.until("message to be put aside", () -> Files.exists(folder.rejected(name + ".xml")));

    assertThat(folder.reasonOf(name + ".xml")).content().contains("openalpr message refused");
  }

  private byte[] openAlpr(byte[] picture) {
    return """
        {"data_type":"alpr_group","epoch_start":%d,"best_plate_number":"8told42","best_confidence":93.5,
         "best_region":"us-tx","best_uuid":"%s","gps_latitude":-1,"gps_longitude":-1,
         "best_plate":{"coordinates":[{"x":500,"y":480},{"x":620,"y":480},{"x":620,"y":540},{"x":500,"y":540}],
           "candidates":[{"plate":"8TOLD42","confidence":93.5},{"plate":"8T0LD42","confidence":80}]},
         "vehicle":{"color":[{"name":"blue","confidence":90}],"make":[{"name":"toyota","confidence":70}]},
         "vehicle_crop_jpeg":"%s"}"""
        .formatted(capturedAt.toEpochMilli(), name, Base64.getEncoder().encodeToString(picture))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> readsOf(byte[] picture) throws Exception {
    return Wait.forThe(
        "read", () -> Optional.of(Reads.of(picture)).filter(found -> !found.isEmpty()));
  }
}
