package org.platewarden.audit.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platewarden.audit.tlog.TestKeys.LASTING;
import static org.platewarden.audit.tlog.TestKeys.LOG;
import static org.platewarden.audit.tlog.TestKeys.WITNESS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R28: of each published entry the proof is written, and verified before that is said")
class ProveProgramTest {
  private static final String ID = "0a1b2c3d-0000-4000-8000-000000000007";

  @TempDir Path folder;
  @TempDir Path proofs;
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

  @BeforeEach
  void publish() {
    List<byte[]> entries = new ArrayList<>(NaiveTree.entries(300));
    entries.set(7, ("{\"actor\":\"reyes\",\"entry\":\"" + ID + "\"}").getBytes(UTF_8));
    PublishedLog.of(folder, entries, 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "7", "255", "256", "299"})
  void by_its_number(String number) {
    assertThat(prove(number)).isZero();

    assertThat(terminal.toString(UTF_8))
        .startsWith("proven: entry %s of 300 of log.example/trail, by 3 keys; ".formatted(number));
    assertThat(verify(number)).isZero();
  }

  @Test
  void by_its_id() throws IOException {
    assertThat(prove(ID)).isZero();

    assertThat(Files.readString(proofs.resolve("entry-7.json"))).contains(ID);
    assertThat(verify("7")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"300", "0a1b2c3d-0000-4000-8000-000000000008"})
  void an_entry_that_was_not_published_is_code_1_and_nothing_is_written(String unknown) {
    assertThat(prove(unknown)).isEqualTo(1);

    assertThat(terminal.toString(UTF_8)).startsWith("NOT proven: ").contains(unknown);
    assertThat(proofs).isEmptyDirectory();
  }

  @Test
  void an_entry_that_was_changed_is_not_proven() throws IOException {
    Path bundle = folder.resolve("tile/entries/000");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[2] ^= 1;
    Files.write(bundle, bytes);

    assertThat(prove("0")).isEqualTo(1);
    assertThat(terminal.toString(UTF_8)).contains("does not lead from entry 0 to the root");
    assertThat(prove("1")).as("the control: its neighbour").isZero();
  }

  @Test
  void a_witness_that_did_not_sign_is_code_1() {
    String other = TestKeys.key("w", KeyKind.ED25519_COSIGNATURE, 9).verifier().line();

    assertThat(run(folder.toString(), "7", proofs.toString(), LOG.verifier().line(), other))
        .isEqualTo(1);
    assertThat(proofs).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "folder 7", "folder seven into a+b+c", "folder 7 into a+b+c"})
  void a_wrong_call_is_code_2(String words) {
    assertThat(run(words.split(" "))).isEqualTo(2);
  }

  @Test
  void a_key_that_cannot_be_read_or_is_not_there_is_code_2() throws IOException {
    Path empty = Files.createFile(proofs.resolve("empty.vkey"));

    assertThat(run(folder.toString(), "7", proofs.toString(), folder.resolve("no").toString()))
        .isEqualTo(2);
    assertThat(terminal.toString(UTF_8)).startsWith("cannot be read: ");
    assertThat(run(folder.toString(), "7", proofs.toString(), empty.toString())).isEqualTo(2);
    assertThat(terminal.toString(UTF_8)).contains("key refused: there is none in " + empty);
  }

  @Test
  void a_folder_that_nothing_can_be_written_to_is_code_2() {
    String nowhere = proofs.resolve("no such folder").toString();

    assertThat(run(folder.toString(), "7", nowhere, LOG.verifier().line())).isEqualTo(2);
    assertThat(terminal.toString(UTF_8)).startsWith("cannot be written: ").contains(nowhere);
  }

  private int prove(String entry) {
    return run(
        folder.toString(),
        entry,
        proofs.toString(),
        LOG.verifier().line(),
        WITNESS.verifier().line(),
        LASTING.verifier().line());
  }

  private int run(String... words) {
    return new ProveProgram(new PrintStream(terminal, true, UTF_8)).run(List.of(words));
  }

  private int verify(String number) {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    return new VerifyProgram(nowhere)
        .run(
            List.of(
                "receipt",
                proofs.resolve("entry-" + number + ".tlog-proof").toString(),
                proofs.resolve("entry-" + number + ".json").toString(),
                LOG.verifier().line(),
                WITNESS.verifier().line()));
  }
}
