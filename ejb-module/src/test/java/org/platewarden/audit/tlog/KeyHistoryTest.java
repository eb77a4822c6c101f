package org.platewarden.audit.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platewarden.audit.tlog.TestKeys.LASTING;
import static org.platewarden.audit.tlog.TestKeys.LOG;
import static org.platewarden.audit.tlog.TestKeys.NOON;
import static org.platewarden.audit.tlog.TestKeys.WITNESS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R28: the log's key changes, and whoever knows an earlier one comes to the new one")
class KeyHistoryTest {
  private static final SigningKey SECOND = TestKeys.key(LOG.verifier().name(), KeyKind.ED25519, 5);
  private static final SigningKey THIRD = TestKeys.key(LOG.verifier().name(), KeyKind.ED25519, 6);
  private static final String ID = "0b0f3c1e-0000-4000-8000-00000000abc";
  private static final byte[] SALT = new byte[32];

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final List<byte[]> entries = new ArrayList<>();
  private final LogInMemory log = new LogInMemory();
  @TempDir Path path;
  private LogFolder folder = new LogFolder(Path.of("/"));
  private SignedNote before = TestKeys.signed("x\n", LOG);

  @BeforeEach
  void signWithThreeKeysOneAfterTheOther() {
    folder = new LogFolder(path);
    grow(10, LOG);
    before = folder.checkpoint();
    change(LOG, SECOND, 1);
    grow(20, SECOND);
    change(SECOND, THIRD, 2);
    grow(300, THIRD);
  }

  private void grow(int size, SigningKey... keys) {
    int from = entries.size();
    while (entries.size() < size) {
      add(("entry " + entries.size()).getBytes(UTF_8));
    }
    publish(from, keys);
  }

  private void add(byte[] entry) {
    entries.add(entry);
    log.add(List.of(entry));
  }

  private void publish(int from, SigningKey... keys) {
    new Publication(
            folder, log, (first, count) -> entries.subList((int) first, (int) first + count))
        .grow(from, entries.size(), NOON);
    List<SigningKey> all = new ArrayList<>(List.of(keys));
    all.addAll(List.of(WITNESS, LASTING));
    folder.write(TestKeys.checkpoint(log.edge(), all.toArray(SigningKey[]::new)), NOON);
  }

  private void change(SigningKey was, SigningKey is, int number) {
    String said = KeyChange.saying(was.verifier(), is.verifier());
    KeyChange change = new KeyChange(ID + number, HexFormat.of().formatHex(SALT), said);
    byte[] entry =
        "{\"action\":\"%s\",\"entry\":\"%s\",\"subject\":\"%s\"}"
            .formatted(KeyChange.ACTION, change.id(), commitment(said))
            .getBytes(UTF_8);
    add(entry);
    publish(entries.size() - 1, was, is);
    long index = entries.size() - 1L;
    Receipt proof = new Receipt("", index, log.tree().inclusion(index).path(), folder.checkpoint());
    new KeyHistory(folder).add(change, entry, proof, NOON);
  }

  private static String commitment(String said) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SALT, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(said.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private int verify(SigningKey known) {
    return new VerifyProgram(new PrintStream(terminal, true, UTF_8))
        .run(
            List.of(
                "log",
                path.toString(),
                known.verifier().line(),
                WITNESS.verifier().line(),
                LASTING.verifier().line()));
  }

  @Test
  void whoever_knows_the_first_key_verifies_what_the_third_signed() {
    assertThat(verify(LOG)).isZero();
    assertThat(terminal.toString(UTF_8))
        .isEqualTo(
            """
            signed by a later key, as an entry under the one before says: %s
            signed by a later key, as an entry under the one before says: %s
            as signed: 300 entries of log.example/trail, by 3 keys
            """
                .formatted(SECOND.verifier(), THIRD.verifier()));
  }

  @Test
  void whoever_knows_the_newest_key_needs_no_other() {
    assertThat(verify(THIRD)).isZero();
    assertThat(terminal.toString(UTF_8)).startsWith("as signed: 300 entries");
  }

  @Test
  void what_the_first_key_signed_is_verified_with_it_and_not_with_a_later_one() {
    assertThat(Checkpoint.signed(before, LOG.verifier()).size()).isEqualTo(10);
    assertThatThrownBy(() -> Checkpoint.signed(before, THIRD.verifier()))
        .isInstanceOf(LogRefused.class);
    assertThatThrownBy(() -> Checkpoint.signed(folder.checkpoint(), LOG.verifier()))
        .as("nor does the first key sign any more")
        .isInstanceOf(LogRefused.class);
  }

  @Test
  void the_keys_before_one_are_known() {
    KeyHistory history = new KeyHistory(folder);

    assertThat(history.count()).isEqualTo(2);
    assertThat(history.before(THIRD.verifier())).containsExactly(LOG.verifier(), SECOND.verifier());
    assertThat(history.before(LOG.verifier())).isEmpty();
    assertThat(history.from(LOG.verifier()))
        .containsExactly(LOG.verifier(), SECOND.verifier(), THIRD.verifier());
  }

  @Test
  void a_key_that_the_log_never_had_is_led_nowhere() {
    SigningKey other = TestKeys.key(LOG.verifier().name(), KeyKind.ED25519, 9);

    assertThat(verify(other)).isEqualTo(1);
    assertThat(terminal.toString(UTF_8)).contains("none of the known keys signed it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry", "proof", "change"})
  void a_change_of_which_a_file_was_exchanged_leads_nowhere(String file) throws IOException {
    Files.write(path.resolve("keys/1/" + file), Files.readAllBytes(path.resolve("keys/2/" + file)));

    assertThat(verify(LOG)).isEqualTo(1);
    assertThat(terminal.toString(UTF_8)).contains("NOT as signed");
  }

  @Test
  void a_change_that_the_entry_does_not_tell_of_is_refused() throws IOException {
    SigningKey other = TestKeys.key(LOG.verifier().name(), KeyKind.ED25519, 9);
    Path file = path.resolve("keys/2/change");
    Files.writeString(
        file, Files.readString(file).replace(THIRD.verifier().line(), other.verifier().line()));

    assertThat(verify(LOG)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "platewarden-trail-key/2\nID\nSALT\nSAID\n",
        "platewarden-trail-key/1\nID\nSALT\n",
        "platewarden-trail-key/1\nID\nSALT\nSAID",
        "platewarden-trail-key/1\nID\nSALT\nSAID\n\n",
        "platewarden-trail-key/1\nid\nSALT\nSAID\n",
        "platewarden-trail-key/1\nID\nsalt\nSAID\n",
        "platewarden-trail-key/1\nID\nSALT\nwas=x\n"
      })
  void a_file_that_is_no_change_is_refused(String text) {
    String said = KeyChange.saying(LOG.verifier(), SECOND.verifier());
    String written =
        text.replace("ID", ID + "1").replace("SALT", "0".repeat(64)).replace("SAID", said);

    assertThatThrownBy(() -> KeyChange.read(written)).isInstanceOf(LogRefused.class);
  }

  @Test
  void a_change_is_read_as_it_was_written() {
    KeyChange change = new KeyHistory(folder).change(1);

    assertThat(KeyChange.read(change.text())).isEqualTo(change);
    assertThat(change.was()).isEqualTo(LOG.verifier());
    assertThat(change.is()).isEqualTo(SECOND.verifier());
  }
}
