package org.platewarden.audit.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

/**
 * Whatever the bytes, a parser of the log reads them or refuses, and what it read it writes as it
 * was. {@code ./platewarden bench fuzz} looks for bytes that break one; those once found are tried
 * in the gate by {@link LogInputsTest}.
 */
@DisplayName("R28: no bytes break a parser of the log")
class LogParsersFuzzTest {
  private static final Set<VerifierKey> KNOWN =
      Set.of(TestKeys.LOG.verifier(), TestKeys.WITNESS.verifier(), TestKeys.LASTING.verifier());

  @FuzzTest
  void note(byte[] bytes) {
    try {
      SignedNote note = SignedNote.read(bytes);
      assertThat(note.bytes()).isEqualTo(bytes);
      note.signedBy(KNOWN);
    } catch (LogRefused refused) {
      assertThat(refused.reason()).contains("refused: ");
    }
  }

  @FuzzTest
  void checkpoint(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    try {
      assertThat(Checkpoint.read(text).text()).isEqualTo(text);
    } catch (LogRefused refused) {
      assertThat(refused.reason()).contains("refused: ");
    }
  }

  @FuzzTest
  void tile(byte[] bytes) {
    TileName name = new TileName(0, 0, Math.clamp(bytes.length / 32, 1, 256));
    try {
      assertThat(Tile.read(name, bytes).bytes()).isEqualTo(bytes);
    } catch (LogRefused refused) {
      assertThat(refused.reason()).contains("refused: ");
    }
    try {
      assertThat(TileName.read(new String(bytes, UTF_8)).path())
          .isEqualTo(new String(bytes, UTF_8));
    } catch (LogRefused refused) {
      assertThat(refused.reason()).contains("refused: ");
    }
  }

  @FuzzTest
  void bundle(byte[] bytes) {
    int width = bytes.length == 0 ? 1 : 1 + Byte.toUnsignedInt(bytes[0]);
    try {
      List<byte[]> entries = EntryBundle.read(bytes, width);
      assertThat(EntryBundle.write(entries)).isEqualTo(bytes);
    } catch (LogRefused refused) {
      assertThat(refused.reason()).contains("refused: ");
    }
  }

  @FuzzTest
  void receipt(byte[] bytes) {
    try {
      Receipt receipt = Receipt.read(bytes);
      assertThat(receipt.text().getBytes(UTF_8)).isEqualTo(bytes);
      receipt.proves(new byte[0], TestKeys.LOG.verifier());
    } catch (LogRefused refused) {
      assertThat(refused.reason()).contains("refused: ");
    }
  }

  @FuzzTest
  void key(byte[] bytes) {
    String line = new String(bytes, UTF_8);
    try {
      assertThat(VerifierKey.read(line).line()).isEqualTo(line);
    } catch (LogRefused refused) {
      assertThat(refused.reason()).contains("refused: ");
    }
  }
}
