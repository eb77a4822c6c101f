package org.platewarden.audit.tlog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.KeyKind;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.MadeUpLog;
import org.platewarden.audit.tlog.NoteSignature;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.SigningKey;
import org.platewarden.audit.tlog.Tree;
import org.platewarden.audit.tlog.VerifierKey;

@DisplayName("R28: a witness cosigns a log only while it grows")
class WitnessTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final SigningKey LOG = MadeUpLog.KEY;

  @TempDir Path folder;
  private List<SigningKey> keys = List.of();
  private Witness witness = new Witness(Path.of("/"), LOG.verifier(), List.of(), NOON);

  @BeforeEach
  void start() throws IOException {
    keys = WitnessKeys.of(folder, "witness.example/w1", NOON.instant());
    witness = new Witness(folder, LOG.verifier(), keys, NOON);
  }

  @Test
  void it_cosigns_with_both_its_keys() throws IOException {
    SignedNote checkpoint = checkpoint(3, "a");

    Witness.Answer answer = witness.add(request(0, 3, "a"));

    assertThat(answer.status()).isEqualTo(200);
    List<NoteSignature> lines = answer.body().lines().map(NoteSignature::read).toList();
    assertThat(checkpoint.with(lines).signedBy(publicKeys())).hasSize(2);
  }

  @Test
  void it_follows_a_log_that_grows() throws IOException {
    assertThat(witness.add(request(0, 3, "a")).status()).isEqualTo(200);
    assertThat(witness.add(request(3, 10, "a")).status()).isEqualTo(200);
    assertThat(witness.add(request(10, 10, "a")).status()).as("the same again").isEqualTo(200);
  }

  @Test
  void it_remembers_after_a_restart_and_its_keys_stay() throws IOException {
    witness.add(request(0, 10, "a"));

    Witness again =
        new Witness(
            folder,
            LOG.verifier(),
            WitnessKeys.of(folder, "witness.example/w1", NOON.instant()),
            NOON);

    assertThat(again.add(request(0, 12, "a")))
        .isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "10\n"));
    assertThat(again.add(request(10, 12, "a")).status()).isEqualTo(200);
    assertThat(WitnessKeys.of(folder, "witness.example/w1", NOON.instant()))
        .extracting(SigningKey::verifier)
        .isEqualTo(publicKeys());
  }

  @Test
  @DisplayName(
      "R28: with new keys a witness goes on with what it has seen, and its old ones verify")
  void with_new_keys_it_goes_on_and_the_old_ones_verify() throws IOException {
    Witness.Answer before = witness.add(request(0, 10, "a"));
    Files.move(folder.resolve("secret-keys"), folder.resolve("secret-keys.old"));
    List<SigningKey> anew = WitnessKeys.of(folder, "witness.example/w1", NOON.instant());
    Witness again = new Witness(folder, LOG.verifier(), anew, NOON);

    assertThat(again.add(request(10, 12, "b")).status()).as("what it has seen").isEqualTo(422);
    Witness.Answer after = again.add(request(10, 12, "a"));

    List<VerifierKey> newKeys = anew.stream().map(SigningKey::verifier).toList();
    assertThat(newKeys).doesNotContainAnyElementsOf(publicKeys());
    assertThat(cosigned(checkpoint(10, "a"), before).signedBy(publicKeys())).hasSize(2);
    SignedNote cosignedAnew = cosigned(checkpoint(12, "a"), after);
    assertThat(cosignedAnew.signedBy(newKeys)).hasSize(2);
    assertThatThrownBy(() -> cosignedAnew.signedBy(publicKeys())).isInstanceOf(LogRefused.class);
  }

  private static SignedNote cosigned(SignedNote note, Witness.Answer answer) {
    return note.with(answer.body().lines().map(NoteSignature::read).toList());
  }

  @Test
  @DisplayName("R28: of two forks at most one is cosigned")
  void of_two_forks_at_most_one_is_cosigned() throws IOException {
    assertThat(witness.add(request(0, 10, "a")).status()).isEqualTo(200);

    assertThat(witness.add(request(10, 10, "b")).status()).isEqualTo(409);
    assertThat(witness.add(request(10, 20, "b")).status()).isEqualTo(422);
    assertThat(witness.add(request(10, 20, "a")).status()).as("the control").isEqualTo(200);
  }

  @Test
  void a_log_that_was_rolled_back_is_told_how_far_it_was() throws IOException {
    witness.add(request(0, 10, "a"));

    assertThat(witness.add(request(5, 7, "a")))
        .isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "10\n"));
  }

  @Test
  void an_unknown_log_a_foreign_key_and_a_size_that_shrinks_are_refused() throws IOException {
    SigningKey other = SigningKey.of("other", KeyKind.ED25519, new byte[32]);
    byte[] seed = new byte[32];
    seed[0] = 1;
    SigningKey forger = SigningKey.of("log.example/trail", KeyKind.ED25519, seed);

    assertThat(witness.add(signed(other, "other", 3)).status()).isEqualTo(404);
    assertThat(witness.add(signed(forger, "log.example/trail", 3)).status()).isEqualTo(403);
    assertThat(witness.add(new AddCheckpoint(4, List.of(), checkpoint(3, "a")).bytes()).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old 0\n",
        "old 0\n\n",
        "old -1\n\nNOTE",
        "old 00\n\nNOTE",
        "new 0\n\nNOTE",
        "old 0\nAAAA\n\nNOTE",
        "old 0\n\nNOTE\n"
      })
  void what_is_no_request_is_refused(String text) throws IOException {
    String note = new String(checkpoint(3, "a").bytes(), UTF_8);
    assertThat(witness.add(text.replace("NOTE", note).getBytes(UTF_8)).status()).isEqualTo(400);
    assertThat(Files.exists(folder.resolve("latest"))).isFalse();
  }

  @Test
  void a_proof_of_more_than_63_lines_is_refused() throws IOException {
    String lines = (Hash.OF_NOTHING.base64() + "\n").repeat(64);
    String note = new String(checkpoint(3, "a").bytes(), UTF_8);
    assertThat(witness.add(("old 0\n" + lines + "\n" + note).getBytes(UTF_8)).status())
        .isEqualTo(400);
  }

  @Test
  void a_witness_that_cannot_tell_what_it_cosigned_cosigns_nothing() throws IOException {
    witness.add(request(0, 10, "a"));
    Files.writeString(folder.resolve("latest"), "damaged");

    assertThatThrownBy(() -> witness.add(request(0, 5, "b"))).isInstanceOf(IOException.class);
  }

  @Test
  void of_forks_that_come_at_once_one_is_cosigned() throws Exception {
    List<Callable<Integer>> forks = new ArrayList<>();
    for (int fork = 0; fork < 16; fork++) {
      byte[] request = request(0, 5, "fork " + fork);
      forks.add(() -> witness.add(request).status());
    }
    try (var pool = Executors.newFixedThreadPool(16)) {
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : pool.invokeAll(forks)) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnlyOnce(200).contains(409);
    }
  }

  @Test
  void its_secrets_are_for_its_own_account_alone() throws IOException {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("secret-keys"))))
        .isEqualTo("rw-------");
    assertThat(Files.readAllLines(folder.resolve("witness.vkey")).stream().map(VerifierKey::read))
        .isEqualTo(publicKeys());
  }

  @Test
  void a_log_asks_over_http_and_finds_out_by_itself_how_far_the_witness_is() throws Exception {
    try (WitnessServer server = server()) {
      witness.add(request(0, 4, "a"));
      WitnessCall call = new WitnessCall(address(server));
      SignedNote ten = checkpoint(10, "a");

      List<NoteSignature> lines =
          call.cosign(ten, older -> tree(10, "a").consistency(older).path());

      assertThat(ten.with(lines).signedBy(publicKeys())).hasSize(2);
      SignedNote twenty = checkpoint(20, "a");
      assertThat(call.cosign(twenty, older -> tree(20, "a").consistency(older).path())).hasSize(2);
    }
  }

  @Test
  void a_log_that_is_older_or_another_learns_that_the_witness_disagrees() throws Exception {
    try (WitnessServer server = server()) {
      witness.add(request(0, 10, "a"));

      assertThatThrownBy(
              () ->
                  new WitnessCall(address(server))
                      .cosign(checkpoint(7, "a"), older -> tree(7, "a").consistency(older).path()))
          .isInstanceOf(WitnessCall.Disagrees.class)
          .hasMessage("the witness has cosigned a log of 10 entries, ours has 7");
      assertThatThrownBy(
              () ->
                  new WitnessCall(address(server))
                      .cosign(
                          checkpoint(12, "b"), older -> tree(12, "b").consistency(older).path()))
          .isInstanceOf(WitnessCall.Disagrees.class)
          .hasMessage("the witness has cosigned another log of 10 entries than ours");
    }
  }

  @Test
  void a_witness_that_is_not_there_is_no_disagreement() throws Exception {
    URI address;
    try (WitnessServer server = server()) {
      address = address(server);
    }
    assertThatThrownBy(
            () -> new WitnessCall(address).cosign(checkpoint(1, "a"), older -> List.of()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_log_that_is_told_to_stop_while_it_asks_stops() throws Exception {
    try (WitnessServer server = server()) {
      WitnessCall call = new WitnessCall(address(server));
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> call.cosign(checkpoint(1, "a"), older -> List.of()))
          .isInstanceOf(IOException.class)
          .hasMessage("interrupted while the witness was asked");
      assertThat(Thread.interrupted()).as("whoever called is told too").isTrue();
    }
  }

  private WitnessServer server() throws IOException {
    return WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness);
  }

  private static URI address(WitnessServer server) {
    return URI.create("http://127.0.0.1:" + server.port() + "/add-checkpoint");
  }

  private List<VerifierKey> publicKeys() {
    return keys.stream().map(SigningKey::verifier).toList();
  }

  private static byte[] request(long old, int size, String kind) {
    return new AddCheckpoint(old, tree(size, kind).consistency(old).path(), checkpoint(size, kind))
        .bytes();
  }

  private static byte[] signed(SigningKey key, String origin, int size) {
    String text = new Checkpoint(origin, size, tree(size, "a").root()).text();
    return new AddCheckpoint(
            0, List.of(), new SignedNote(text, List.of(key.sign(text, NOON.instant()))))
        .bytes();
  }

  private static SignedNote checkpoint(int size, String kind) {
    return new MadeUpLog(kind).checkpoint(size, NOON.instant());
  }

  private static Tree tree(int size, String kind) {
    return new MadeUpLog(kind).tree(size);
  }
}
