package org.platewarden.audit.tlog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.KeyKind;
import org.platewarden.audit.tlog.MadeUpLog;
import org.platewarden.audit.tlog.NoteSignature;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.SigningKey;

@DisplayName("R28: a witness takes a log that goes on otherwise only because a person decides so")
class TakeLineTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String LOG = MadeUpLog.KEY.verifier().line();
  private static final String REASON = "The backup of Monday was put back after the disk died";

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  @TempDir Path folder;
  @TempDir Path files;
  private Witness witness = new Witness(Path.of("/"), MadeUpLog.KEY.verifier(), List.of(), NOON);
  private Path offered = Path.of("/");

  @BeforeEach
  void cosignTwelveEntries() throws IOException {
    List<SigningKey> keys = WitnessKeys.of(folder, "witness.example/w1", NOON.instant());
    witness = new Witness(folder, MadeUpLog.KEY.verifier(), keys, NOON);
    assertThat(ask(0, 12, "a").status()).isEqualTo(200);
    offered = files.resolve("offered");
    Files.write(offered, new MadeUpLog("b").checkpoint(10, NOON.instant()).bytes());
  }

  private Witness.Answer ask(int old, int size, String kind) throws IOException {
    MadeUpLog log = new MadeUpLog(kind);
    List<Hash> proof = log.tree(size).consistency(old).path();
    return witness.add(new AddCheckpoint(old, proof, log.checkpoint(size, NOON.instant())).bytes());
  }

  private int run(String... words) {
    return new TakeLineProgram(new PrintStream(terminal, true, UTF_8), NOON).run(List.of(words));
  }

  private int take(String by, String reason) {
    return run(folder.toString(), LOG, offered.toString(), by, reason);
  }

  @Test
  void it_shows_both_and_takes_nothing_by_itself() throws IOException {
    assertThat(run(folder.toString(), LOG, offered.toString())).isZero();

    assertThat(terminal.toString(UTF_8))
        .startsWith("cosigned last: 12 entries, root ")
        .contains("\noffered: 10 entries, root ")
        .doesNotContain("taken");
    assertThat(ask(10, 14, "b")).isEqualTo(new Witness.Answer(409, Witness.SIZE, "12\n"));
  }

  @Test
  void it_takes_it_with_a_name_and_a_reason_and_keeps_both_checkpoints() throws IOException {
    assertThat(take("castillo", REASON)).isZero();

    assertThat(terminal.toString(UTF_8)).endsWith("taken; both are kept in " + kept(1) + "\n");
    assertThat(Files.readString(kept(1)))
        .startsWith("2026-03-01T12:00:00Z\ncastillo\n" + REASON + "\n\nlog.example/trail\n12\n")
        .contains("\nlog.example/trail\n10\n");
    assertThat(ask(10, 14, "b").status()).as("the line that was taken").isEqualTo(200);
    assertThat(ask(14, 20, "a").status()).as("the one before").isEqualTo(422);
  }

  @Test
  void each_break_is_kept_under_a_number_of_its_own() throws IOException {
    assertThat(take("castillo", REASON)).isZero();
    Files.write(offered, new MadeUpLog("a").checkpoint(9, NOON.instant()).bytes());

    assertThat(take("castillo", REASON)).isZero();
    assertThat(Files.readString(kept(2))).contains("\n10\n").contains("\n9\n");
  }

  @Test
  void without_a_name_or_a_reason_it_is_not_taken() throws IOException {
    assertThat(take(" ", REASON)).isEqualTo(1);
    assertThat(take("castillo", "because I say it ")).isEqualTo(1);

    assertThat(terminal.toString(UTF_8))
        .contains("not taken: who takes it, and why in a sentence, are wanted");
    assertThat(kept(1)).doesNotExist();
    assertThat(ask(12, 13, "a").status()).as("the control").isEqualTo(200);
  }

  @Test
  void what_it_has_cosigned_already_and_what_the_log_did_not_sign_are_not_taken()
      throws IOException {
    Files.write(offered, new MadeUpLog("a").checkpoint(12, NOON.instant()).bytes());
    assertThat(take("castillo", REASON)).isEqualTo(1);
    assertThat(terminal.toString(UTF_8)).contains("not taken: it is what was cosigned last");

    SigningKey other =
        SigningKey.of("log.example/other", KeyKind.ED25519, new byte[SigningKey.SEED_BYTES]);
    String text = new MadeUpLog("b").checkpoint(10, NOON.instant()).text();
    NoteSignature signature = other.sign(text, NOON.instant());
    Files.write(offered, new SignedNote(text, List.of(signature)).bytes());
    assertThat(take("castillo", REASON)).isEqualTo(1);
  }

  @Test
  void a_wrong_call_and_a_missing_file_are_code_2() {
    assertThat(run(folder.toString(), LOG)).isEqualTo(2);
    assertThat(run(folder.toString(), LOG, files.resolve("none").toString())).isEqualTo(2);
  }

  private Path kept(int number) {
    return folder.resolve("break-" + number);
  }
}
