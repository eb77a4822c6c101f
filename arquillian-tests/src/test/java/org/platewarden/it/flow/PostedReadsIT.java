package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Wait;

/** Cameras that post, through the shipped EAR to the database. */
@DisplayName(
    "R1, R2, R37: reads that cameras post are durable when they are acknowledged, once each")
class PostedReadsIT {
  private static final String OURS = "application/vnd.platewarden.reads+json";
  private static final String CAMERA = "cam-otay-2";
  private static final String KEY_ID =
      UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  private static final String SECRET = "a-key-of-a-test-that-is-43-characters-long-";
  private static final String KEY = "pwk_" + KEY_ID + "_" + SECRET;

  private final String run = UUID.randomUUID().toString();
  private final Instant at = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);

  @BeforeAll
  static void the_camera_has_a_key() throws Exception {
    try (Connection database = TestStack.asApplication();
        PreparedStatement insert =
            database.prepareStatement(
                """
                insert into platewarden.camera_credential (key_id, camera_id, secret_sha256, issued_at, issued_by)
                select ?, id, ?, now(), 'a test' from platewarden.camera where code = ?""")) {
      insert.setString(1, KEY_ID);
      insert.setBytes(
          2,
          MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.US_ASCII)));
      insert.setString(3, CAMERA);
      insert.executeUpdate();
    }
    Wait.until("key to be known", () -> post(KEY, OURS, "[]").statusCode() == 200);
  }

  @Test
  void a_batch_is_stored_once_however_often_it_is_sent() throws Exception {
    String batch = "[" + read("1", "8POST01", at) + "," + read("2", "8POST02", at) + "]";

    assertThat(post(KEY, OURS, batch).body()).isEqualTo("{\"reads\":2,\"new\":2,\"refused\":[]}");
    assertThat(post(KEY, OURS, batch).body()).isEqualTo("{\"reads\":2,\"new\":0,\"refused\":[]}");

    assertThat(stored()).isEqualTo(2);
    assertThat(entries("reads=2; refused=0"))
        .as("each message is on the trail")
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void a_bad_read_goes_aside_with_its_reason_and_the_others_are_stored() throws Exception {
    String batch =
        "[%s,{\"id\":\"%s/4\"},%s,%s]"
            .formatted(
                read("3", "8POST03", at),
                run,
                read("5", "8POST05", Instant.EPOCH),
                read("6", "8POST06", at));

    HttpResponse<String> answer = post(KEY, OURS, batch);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"reads\":4,\"new\":2", "\"position\":1", "\"position\":2", "before")
        .doesNotContain("8POST05");
    assertThat(stored()).isEqualTo(2);
    List<Path> aside = aside(run + "/5");
    assertThat(aside).hasSize(1);
    assertThat(Path.of(aside.getFirst() + ".reason.txt"))
        .content()
        .contains("check the camera's clock");
  }

  @Test
  void a_message_that_is_none_is_put_aside_whole() throws Exception {
    HttpResponse<String> answer = post(KEY, OURS, "[{\"id\":\"" + run + "\",");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("no JSON object or list");
    assertThat(aside(run)).hasSize(1);
  }

  @Test
  void without_a_key_or_with_a_wrong_one_nothing_is_taken_in() throws Exception {
    String one = read("7", "8POST07", at);
    assertThat(post("", OURS, one).statusCode()).isEqualTo(401);
    assertThat(post(KEY.replace("43", "44"), OURS, one).statusCode()).isEqualTo(401);
    assertThat(post("pwk_nobody", OURS, one).statusCode()).isEqualTo(401);
    assertThat(stored()).isZero();
  }

  @Test
  void a_picture_comes_along_as_multipart() throws Exception {
    byte[] picture = DemoFrames.fresh(DemoFrames.all().getFirst(), run);

    HttpResponse<String> answer = postWithPicture(read("8", "8POST08", at), picture);

    assertThat(answer.body()).contains("\"new\":1");
    assertThat(Reads.of(picture)).containsExactly("8POST08");
  }

  @Test
  void a_message_that_is_put_aside_keeps_its_picture() throws Exception {
    byte[] picture = DemoFrames.fresh(DemoFrames.all().getFirst(), run);
    String message = read("9", "8POST09", Instant.EPOCH);

    HttpResponse<String> answer = postWithPicture(message, picture);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(entries("reads=1; refused=1")).isPositive();
    List<Path> parcels = aside(".message.zip", message);
    assertThat(parcels).hasSize(1);
    try (ZipFile parcel = new ZipFile(parcels.getFirst().toFile());
        InputStream kept = parcel.getInputStream(parcel.getEntry("pictures/0/x.jpg"))) {
      assertThat(kept.readAllBytes()).isEqualTo(picture);
    }
  }

  private HttpResponse<String> postWithPicture(String message, byte[] picture) throws Exception {
    String boundary = "limit" + run;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(part(boundary, "reads", "", OURS));
    body.write(message.getBytes(StandardCharsets.UTF_8));
    body.write(part(boundary, "picture", "; filename=\"x.jpg\"", "image/jpeg"));
    body.write(picture);
    body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return post(KEY, "multipart/form-data; boundary=" + boundary, body.toByteArray());
  }

  @Test
  void many_at_once_are_all_stored_once() throws Exception {
    try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> posts = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String one = read("m" + i % 100, "8POST%02d".formatted(i % 100), at);
        posts.add(() -> post(KEY, OURS, one).statusCode());
      }
      for (Future<Integer> each : senders.invokeAll(posts)) {
        assertThat(each.get()).isEqualTo(200);
      }
    }
    assertThat(stored()).isEqualTo(100);
  }

  private static byte[] part(String boundary, String name, String file, String type) {
    return "\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
        .formatted(boundary, name, file, type)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private String read(String number, String plate, Instant when) {
    return "{\"id\":\"%s/%s\",\"captured_at\":\"%s\",\"plate\":\"%s\",\"confidence\":0.9}"
        .formatted(run, number, when, plate);
  }

  private static HttpResponse<String> post(String key, String type, String body) throws Exception {
    return post(key, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(String key, String type, byte[] body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(TestStack.portal().resolve("api/reads"))
              .header("Content-Type", type)
              .POST(BodyPublishers.ofByteArray(body));
      if (!key.isEmpty()) {
        request.header("X-Camera-Key", key);
      }
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  /** Those of this name's ending whose message is just this. */
  private static List<Path> aside(String ending, String message) throws Exception {
    List<Path> holding = new ArrayList<>();
    try (Stream<Path> files = Files.list(TestStack.dropFolderOf(CAMERA).resolve("rejected"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(ending)).toList()) {
        try (ZipFile zip = new ZipFile(file.toFile());
            InputStream first = zip.getInputStream(zip.getEntry("message.reads.json"))) {
          if (new String(first.readAllBytes(), StandardCharsets.UTF_8).equals(message)) {
            holding.add(file);
          }
        }
      }
    }
    return holding;
  }

  private static List<Path> aside(String text) throws Exception {
    try (Stream<Path> files = Files.list(TestStack.dropFolderOf(CAMERA).resolve("rejected"))) {
      List<Path> holding = new ArrayList<>();
      for (Path file : files.filter(file -> !file.toString().endsWith(".reason.txt")).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          holding.add(file);
        }
      }
      return holding;
    }
  }

  private long stored() throws SQLException {
    return number("select count(*) from platewarden.read where external_id like ? || '/%'", run);
  }

  private static long entries(String account) throws SQLException {
    return number(
        "select count(*) from platewarden.audit_entry where action = 'TAKE_IN_READS' and step = 'DONE' and subject like ?",
        "camera=%s; message=%%; %s".formatted(CAMERA, account));
  }

  private static long number(String query, String value) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement select = database.prepareStatement(query)) {
      select.setString(1, value);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
