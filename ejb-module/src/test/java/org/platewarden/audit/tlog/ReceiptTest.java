package org.platewarden.audit.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platewarden.audit.tlog.TestKeys.LOG;
import static org.platewarden.audit.tlog.TestKeys.WITNESS;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R28: a receipt proves one entry, offline")
class ReceiptTest {
  private static final List<byte[]> ENTRIES = NaiveTree.entries(300);
  private static final LogInMemory TRAIL = LogInMemory.of(ENTRIES);

  @Test
  void it_proves_its_entry_and_no_other() {
    Receipt receipt = Receipt.read(receipt(270, "").text().getBytes(UTF_8));

    assertThat(receipt.proves(ENTRIES.get(270), LOG.verifier()).size()).isEqualTo(300);
    assertThatThrownBy(() -> receipt.proves(ENTRIES.get(269), LOG.verifier()))
        .isInstanceOf(LogRefused.class)
        .hasMessageContaining("entry 270");
    assertThatThrownBy(
            () ->
                receipt.proves(ENTRIES.get(270), TestKeys.key("x", KeyKind.ED25519, 8).verifier()))
        .isInstanceOf(LogRefused.class);
  }

  @Test
  void it_carries_what_the_application_needs_besides() {
    Receipt receipt = receipt(0, Receipt.extra("salt".getBytes(UTF_8)));

    assertThat(receipt.text()).startsWith("c2sp.org/tlog-proof@v1\nextra c2FsdA==\nindex 0\n");
    assertThat(Receipt.read(receipt.text().getBytes(UTF_8)).extra()).isEqualTo("c2FsdA==");
  }

  @Test
  void every_changed_byte_is_refused() {
    byte[] good = receipt(270, "").text().getBytes(UTF_8);
    Receipt.read(good).proves(ENTRIES.get(270), LOG.verifier());
    for (int at = 0; at < good.length; at++) {
      byte[] changed = good.clone();
      changed[at] ^= 1;
      assertThatThrownBy(
              () -> {
                Receipt read = Receipt.read(changed);
                read.proves(ENTRIES.get(270), LOG.verifier());
                if (Checkpoint.cosignatures(read.checkpoint(), List.of(WITNESS.verifier())) == 0) {
                  throw new LogRefused("the cosignature is another key's now");
                }
              })
          .as("byte %d", at)
          .isInstanceOf(LogRefused.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c2sp.org/tlog-proof@v1\n",
        "c2sp.org/tlog-proof@v2\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 00\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex -1\n\nNOTE",
        "\nc2sp.org/tlog-proof@v1\nindex 0\n\nNOTE",
      })
  void what_is_no_receipt_is_refused(String text) {
    byte[] whole = text.replace("NOTE", note()).getBytes(UTF_8);
    assertThatThrownBy(() -> Receipt.read(whole)).isInstanceOf(LogRefused.class);
  }

  @Test
  void the_control_of_what_is_no_receipt_is_one() {
    String text = "c2sp.org/tlog-proof@v1\nindex 0\n\n" + note();
    assertThat(Receipt.read(text.getBytes(UTF_8)).path()).isEmpty();
  }

  @Test
  void a_path_longer_than_any_tree_is_high_is_refused() {
    String hashes = (Hash.OF_NOTHING.base64() + "\n").repeat(64);
    byte[] text = ("c2sp.org/tlog-proof@v1\nindex 0\n" + hashes + "\n" + note()).getBytes(UTF_8);
    assertThatThrownBy(() -> Receipt.read(text)).isInstanceOf(LogRefused.class);
  }

  private static String note() {
    return new String(TestKeys.checkpoint(TRAIL.edge(), LOG).bytes(), UTF_8);
  }

  private static Receipt receipt(long index, String extra) {
    return new Receipt(
        extra,
        index,
        TRAIL.tree().inclusion(index).path(),
        TestKeys.checkpoint(TRAIL.edge(), LOG, WITNESS));
  }
}
