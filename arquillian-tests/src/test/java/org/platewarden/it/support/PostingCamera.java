package org.platewarden.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;

/**
 * A camera that posts reads with their pictures.
 *
 * @param key what it proves itself with
 */
public record PostingCamera(String key) {
  private static final String SECRET = "a-key-of-a-test-that-is-43-characters-long-";

  /** The camera of a code, with a new key that the portal knows. */
  public static PostingCamera withNewKey(String camera) throws Exception {
    String keyId = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    try (Connection database = TestStack.asApplication();
        PreparedStatement insert =
            database.prepareStatement(
                """
                insert into platewarden.camera_credential (key_id, camera_id, secret_sha256, issued_at, issued_by)
                select ?, id, ?, now(), 'a test' from platewarden.camera where code = ?""")) {
      insert.setString(1, keyId);
      insert.setBytes(2, MessageDigest.getInstance("SHA-256").digest(ascii(SECRET)));
      insert.setString(3, camera);
      assertThat(insert.executeUpdate()).isOne();
    }
    PostingCamera posting = new PostingCamera("pwk_" + keyId + "_" + SECRET);
    Wait.until("key to be known", () -> posting.post("[]", new byte[0], false).statusCode() == 200);
    return posting;
  }

  /** Posts one read with its picture; gives the portal's answer. */
  public String post(String read, byte[] picture) throws Exception {
    return post(read, picture, true).body();
  }

  /** Posts a list of reads that have no pictures; the portal takes them in. */
  public void post(String reads) throws Exception {
    assertThat(post(reads, new byte[0], false).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String reads, byte[] picture, boolean pictured)
      throws Exception {
    String boundary = "limit" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(part(boundary, "reads", "", "application/vnd.platewarden.reads+json"));
    body.write(reads.getBytes(StandardCharsets.UTF_8));
    if (pictured) {
      body.write(part(boundary, "picture", "; filename=\"x.jpg\"", "image/jpeg"));
      body.write(picture);
    }
    body.write(ascii("\r\n--" + boundary + "--\r\n"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(TestStack.portal().resolve("api/reads"))
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .header("X-Camera-Key", key)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static byte[] part(String boundary, String name, String file, String type) {
    return ascii(
        "\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, name, file, type));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
