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
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R28: whoever has the files and the keys verifies at a terminal")
class VerifyProgramTest {
  private static final List<byte[]> ENTRIES = NaiveTree.entries(300);

  @TempDir Path folder;
  @TempDir Path files;
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

  @Test
  void a_log_as_signed_is_code_0() {
    PublishedLog.of(folder, ENTRIES);

    assertThat(
            run(
                "log",
                folder.toString(),
                LOG.verifier().line(),
                WITNESS.verifier().line(),
                LASTING.verifier().line()))
        .isZero();
    assertThat(terminal.toString(UTF_8))
        .isEqualTo("as signed: 300 entries of log.example/trail, by 3 keys\n");
  }

  @Test
  void keys_may_be_lines_of_a_file() throws IOException {
    PublishedLog.of(folder, ENTRIES);
    Path keys = files.resolve("keys");
    Files.writeString(keys, LOG.verifier().line() + "\n" + WITNESS.verifier().line() + "\n");

    assertThat(run("log", folder.toString(), keys.toString())).isZero();
  }

  @Test
  void a_changed_log_is_code_1_and_names_the_entry() throws IOException {
    PublishedLog.of(folder, ENTRIES);
    Path bundle = folder.resolve("tile/entries/001.p/44");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[2] ^= 1;
    Files.write(bundle, bytes);

    assertThat(run("log", folder.toString(), LOG.verifier().line())).isEqualTo(1);
    assertThat(terminal.toString(UTF_8)).startsWith("entry 256: ").contains("NOT as signed: ");
  }

  @Test
  void a_witness_that_did_not_sign_is_code_1() {
    PublishedLog.of(folder, ENTRIES);
    String other = TestKeys.key("w", KeyKind.ED25519_COSIGNATURE, 9).verifier().line();

    assertThat(run("log", folder.toString(), LOG.verifier().line(), other)).isEqualTo(1);
  }

  @Test
  void a_receipt_is_verified_with_its_entry() throws IOException {
    LogInMemory log = LogInMemory.of(ENTRIES);
    SignedNote checkpoint = TestKeys.checkpoint(log.edge(), LOG, WITNESS);
    Path receipt = files.resolve("7.tlog-proof");
    Path entry = files.resolve("entry");
    Files.writeString(
        receipt, new Receipt("", 7, log.tree().inclusion(7).path(), checkpoint).text());
    Files.write(entry, ENTRIES.get(7));
    String[] words = {
      "receipt",
      receipt.toString(),
      entry.toString(),
      LOG.verifier().line(),
      WITNESS.verifier().line()
    };

    assertThat(run(words)).isZero();
    Files.write(entry, ENTRIES.get(8));
    assertThat(run(words)).isEqualTo(1);
    assertThat(terminal.toString(UTF_8))
        .isEqualTo(
            """
            as signed: entry 7 of 300 of log.example/trail, by 2 keys
            NOT as signed: receipt refused: it does not lead from entry 7 to the root of size 300
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "log",
        "log folder",
        "receipt a",
        "receipt a b",
        "log folder a+b+c",
        "log folder nowhere",
        "other"
      })
  void a_wrong_call_is_code_2_and_says_how(String words) {
    assertThat(run(words.split(" "))).isEqualTo(2);
    assertThat(terminal.toString(UTF_8)).contains("log FOLDER LOG_KEY");
  }

  private int run(String... words) {
    return new VerifyProgram(new PrintStream(terminal, true, UTF_8)).run(List.of(words));
  }
}
