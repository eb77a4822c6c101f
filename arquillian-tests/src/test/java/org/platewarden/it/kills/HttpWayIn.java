package org.platewarden.it.kills;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.platewarden.synthetic.PostingCamera;

/**
 * Posts to {@code /api/reads}: a message counts as handed over once it was answered with 200 or
 * 422, and is sent again until then. Single reads and batches, some with a picture, from several
 * connections at once.
 */
final class HttpWayIn implements WayIn {
  private static final String BOUNDARY = "a-boundary-that-no-message-holds";
  private static final int CONNECTIONS = 6;
  private static final int KEPT = 200;
  private static final int REFUSED = 422;
  private static final int BATCH = 3;
  private static final int ONE_IN_WITH_PICTURE = 3;

  /** Of each posting thread its own; null where it broke. */
  private static final ThreadLocal<PostingCamera> CONNECTION = new ThreadLocal<>();

  private final URI portal;
  private final RejectedFolder rejected;
  private final long epochMillis;
  private final String key;
  private final boolean sendsAgain;
  private final byte[] picture = picture();
  private final ExecutorService connections =
      Executors.newFixedThreadPool(
          CONNECTIONS, posting -> Thread.ofPlatform().daemon().unstarted(posting));
  private final Map<String, Long> answers = new TreeMap<>();
  private final Set<String> onTheTrail = ConcurrentHashMap.newKeySet();
  private final Set<String> pictured = ConcurrentHashMap.newKeySet();

  /** Also sent without a picture: whichever came first counts, and the read is never changed. */
  private final Set<String> sentBare = ConcurrentHashMap.newKeySet();

  /**
   * For a camera that is registered, which gets a key.
   *
   * @param sendsAgain false is the control: a camera that forgets what was not acknowledged
   */
  HttpWayIn(URI portal, Path drop, String camera, String run, long epochMillis, boolean sendsAgain)
      throws IOException, SQLException {
    this.portal = portal;
    rejected = new RejectedFolder(drop.resolve(camera).resolve("rejected"), run);
    this.epochMillis = epochMillis;
    this.sendsAgain = sendsAgain;
    key = keyOf(camera);
  }

  /** A post: its message, and what goes over the line. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Post(String mediaType, byte[] body, String messageHash, boolean understood) {}

  @Override
  public String name() {
    return sendsAgain ? "http" : "control: what http did not acknowledge is not sent again";
  }

  @Override
  public int restMillis() {
    return 20;
  }

  @Override
  public void send(List<Message> messages) throws IOException, InterruptedException {
    List<Future<?>> posts = new ArrayList<>();
    for (Post post : posts(messages)) {
      posts.add(connections.submit(() -> deliver(post)));
    }
    for (Future<?> post : posts) {
      try {
        post.get();
      } catch (ExecutionException e) {
        throw new IOException("a post failed", e.getCause());
      }
    }
  }

  private List<Post> posts(List<Message> messages) {
    List<Post> posts = new ArrayList<>();
    int single = 0;
    while (messages.size() - single > 2 * BATCH) {
      posts.add(single(messages.get(single++)));
    }
    for (int from = single; from < messages.size(); from += BATCH) {
      posts.add(batch(messages.subList(from, Math.min(messages.size(), from + BATCH))));
    }
    return posts;
  }

  private Post single(Message message) {
    if (!message.good()) {
      String cutOff = "[" + read(message).substring(0, message.id().length() + 12);
      return post(cutOff, false);
    }
    if (message.id().hashCode() % ONE_IN_WITH_PICTURE != 0) {
      return post(read(message), true);
    }
    pictured.add(message.id());
    return withPicture(message);
  }

  /** A bad read of a batch was made before 1971. */
  private Post batch(List<Message> messages) {
    List<String> reads = messages.stream().map(this::read).toList();
    messages.forEach(message -> sentBare.add(message.id()));
    return post("[" + String.join(",", reads) + "]", messages.stream().anyMatch(Message::good));
  }

  private static Post post(String message, boolean understood) {
    byte[] body = message.getBytes(StandardCharsets.UTF_8);
    return new Post(PostingCamera.READS, body, hash(body), understood);
  }

  private Post withPicture(Message message) {
    Post bare = post(read(message), true);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "reads", "", PostingCamera.READS, bare.body());
    part(body, "picture", "; filename=\"x.jpg\"", "image/jpeg", pictureOf(message));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return new Post(
        "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray(), bare.messageHash(), true);
  }

  private static void part(
      ByteArrayOutputStream body, String name, String file, String type, byte[] content) {
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, name, file, type)
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(content);
    body.writeBytes(new byte[] {'\r', '\n'});
  }

  private String read(Message message) {
    long at = message.good() ? message.at(epochMillis) : 0;
    return "{\"id\":\"%s\",\"captured_at\":\"%s\",\"plate\":\"%s\",\"confidence\":0.9}"
        .formatted(message.id(), Instant.ofEpochMilli(at), message.plate());
  }

  /** In bytes of its own for each read: a comment is added to the JPEG. */
  private byte[] pictureOf(Message message) {
    byte[] comment = message.id().getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    own.write(picture, 0, 2);
    own.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
    own.writeBytes(comment);
    own.write(picture, 2, picture.length - 2);
    return own.toByteArray();
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
    return jpeg.toByteArray();
  }

  private Void deliver(Post post) throws InterruptedException, IOException {
    int status = attempt(post);
    while (sendsAgain && status != KEPT && status != REFUSED) {
      TimeUnit.MILLISECONDS.sleep(250);
      status = attempt(post);
    }
    if (post.understood()) {
      onTheTrail.add(post.messageHash());
    }
    return null;
  }

  /** The status, or 0 where no answer came. */
  private int attempt(Post post) throws IOException {
    int status;
    try {
      if (CONNECTION.get() == null) {
        CONNECTION.set(new PostingCamera(portal, key));
      }
      status = CONNECTION.get().post(post.mediaType(), post.body());
    } catch (IOException e) {
      PostingCamera broken = CONNECTION.get();
      CONNECTION.remove();
      if (broken != null) {
        broken.close();
      }
      status = 0;
    }
    synchronized (answers) {
      answers.merge(status == 0 ? "none" : Integer.toString(status), 1L, Long::sum);
    }
    return status;
  }

  @Override
  public long pending() {
    return 0; // what is handed over is acknowledged
  }

  @Override
  public Map<String, Integer> putAside() throws IOException {
    return rejected.ids();
  }

  /** Each acknowledged message must be on the trail, and each picture with its read. */
  @Override
  public List<String> faults() throws SQLException {
    Set<String> unseen = new HashSet<>(onTheTrail);
    unseen.removeAll(
        column(
            """
            select distinct substring(subject from 'message=([0-9a-f]+)')
            from platewarden.audit_entry where action = 'TAKE_IN_READS' and step = 'DONE'
              and subject like ?""",
            "%"));
    Set<String> bare = new HashSet<>(pictured);
    bare.removeAll(sentBare);
    bare.removeAll(
        column(
            "select external_id from platewarden.read where image_sha256 is not null and external_id like ?",
            rejected.run() + "-%"));
    List<String> faults = new ArrayList<>();
    if (!unseen.isEmpty()) {
      faults.add(unseen.size() + " lost on the trail");
    }
    if (!bare.isEmpty()) {
      faults.add(bare.size() + " pictures lost");
    }
    return faults;
  }

  @Override
  public String figures() {
    synchronized (answers) {
      return "answers %s; %d messages looked for on the trail, %d reads with pictures"
          .formatted(answers, onTheTrail.size(), pictured.size());
    }
  }

  private static Set<String> column(String query, String like) throws SQLException {
    Set<String> values = new HashSet<>();
    try (Connection database = Account.database();
        PreparedStatement select = database.prepareStatement(query)) {
      select.setString(1, like);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
    }
    return values;
  }

  private static String keyOf(String camera) throws SQLException {
    String secret = "a-key-of-a-bench-that-is-43-characters-long";
    String id = HexFormat.of().toHexDigits(System.nanoTime(), 12);
    try (Connection database = Account.database();
        PreparedStatement insert =
            database.prepareStatement(
                """
                insert into platewarden.camera_credential (key_id, camera_id, secret_sha256, issued_at, issued_by)
                select ?, id, ?, now(), 'a bench' from platewarden.camera where code = ?""")) {
      insert.setString(1, id);
      insert.setBytes(2, HexFormat.of().parseHex(hash(secret.getBytes(StandardCharsets.US_ASCII))));
      insert.setString(3, camera);
      insert.executeUpdate();
    }
    return "pwk_" + id + "_" + secret;
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
