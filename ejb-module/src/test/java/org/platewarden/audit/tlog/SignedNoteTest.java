package org.platewarden.audit.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platewarden.audit.tlog.TestKeys.LASTING;
import static org.platewarden.audit.tlog.TestKeys.LOG;
import static org.platewarden.audit.tlog.TestKeys.NOON;
import static org.platewarden.audit.tlog.TestKeys.WITNESS;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R28: notes, keys and signatures as strangers' programs make them")
class SignedNoteTest {
  /** The example of Go's sumdb/note package: key, text and signature. */
  private static final String GO_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String GO_NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private static final String GO_SECOND_SIGNATURE =
      "\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=";

  private static final String CHECKPOINT =
      new Checkpoint("log.example/trail", 3, Hash.OF_NOTHING).text();

  @Test
  void a_note_that_go_signed_is_good() {
    SignedNote note = SignedNote.read(GO_NOTE.getBytes(UTF_8));

    assertThat(note.signedBy(Set.of(VerifierKey.read(GO_KEY)))).hasSize(1);
    assertThat(note.bytes()).isEqualTo(GO_NOTE.getBytes(UTF_8));
  }

  @Test
  void the_same_secret_signs_as_go_does() {
    String text = SignedNote.read(GO_NOTE.getBytes(UTF_8)).text();
    SigningKey zero = SigningKey.of("EnochRoot", KeyKind.ED25519, new byte[32]);

    assertThat(zero.verifier().line())
        .isEqualTo("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
    assertThat(zero.sign(text, NOON).line()).isEqualTo(GO_SECOND_SIGNATURE);
  }

  @Test
  void the_key_of_rfc_8032_is_made_of_its_secret() {
    byte[] secret =
        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    byte[] key =
        Base64.getDecoder()
            .decode(
                SigningKey.of("a", KeyKind.ED25519, secret).verifier().line().split("\\+", 3)[2]);

    assertThat(HexFormat.of().formatHex(key))
        .isEqualTo("01d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  }

  @Test
  @DisplayName("R28: an ML-DSA-44 seed makes the key that torchwood's litewitness makes of it")
  void an_ml_dsa_seed_makes_the_key_that_another_program_makes() {
    byte[] seed =
        HexFormat.of().parseHex("2886adc2b0eabfce67c0472939127998bf886cf256bfee8ba76a253fce1146e0");

    String line =
        SigningKey.of("example.com/mldsa-log", KeyKind.ML_DSA_44_COSIGNATURE, seed)
            .verifier()
            .line();

    assertThat(line)
        .startsWith(
            "example.com/mldsa-log+b5df45c5+BuhtcL97l3dcitjZ8Y9J54gmQ1TWn/BMF0yePKpTzhlFCkN6")
        .hasSize(21 + 10 + 1752);
  }

  @Test
  void each_kind_of_key_is_a_line_and_back() {
    for (SigningKey key : List.of(LOG, WITNESS, LASTING)) {
      String line = key.verifier().line();
      assertThat(VerifierKey.read(line)).isEqualTo(key.verifier());
    }
  }

  @Test
  void each_kind_of_key_signs_what_it_alone_verifies() {
    List<SigningKey> keys = List.of(LOG, WITNESS, LASTING);
    for (SigningKey key : keys) {
      SignedNote note = SignedNote.read(TestKeys.signed(CHECKPOINT, key).bytes());
      for (SigningKey other : keys) {
        if (other == key) {
          assertThat(note.signedBy(Set.of(other.verifier()))).containsExactly(other.verifier());
        } else {
          assertThatThrownBy(() -> note.signedBy(Set.of(other.verifier())))
              .isInstanceOf(LogRefused.class)
              .hasMessageContaining("none of the known keys");
        }
      }
    }
  }

  @Test
  void a_cosignature_tells_its_time() {
    assertThat(WITNESS.sign(CHECKPOINT, NOON).time()).isEqualTo(NOON.getEpochSecond());
    assertThat(LASTING.sign(CHECKPOINT, NOON).time()).isEqualTo(NOON.getEpochSecond());
  }

  @Test
  void a_changed_text_is_refused_for_every_kind_of_key() {
    String changed = new Checkpoint("log.example/trail", 4, Hash.OF_NOTHING).text();
    for (SigningKey key : List.of(LOG, WITNESS, LASTING)) {
      SignedNote note = new SignedNote(changed, List.of(key.sign(CHECKPOINT, NOON)));
      assertThatThrownBy(() -> note.signedBy(Set.of(key.verifier())))
          .isInstanceOf(LogRefused.class)
          .hasMessageContaining("is false");
    }
  }

  @Test
  void every_changed_byte_of_a_note_is_refused() {
    byte[] good = TestKeys.signed(CHECKPOINT, LOG, WITNESS).bytes();
    Set<VerifierKey> known = Set.of(LOG.verifier(), WITNESS.verifier());
    assertThat(SignedNote.read(good).signedBy(known)).hasSize(2);
    for (int at = 0; at < good.length; at++) {
      byte[] changed = good.clone();
      changed[at] ^= 1;
      int position = at;
      assertThatThrownBy(
              () -> {
                if (SignedNote.read(changed).signedBy(known).size() < 2) {
                  throw new LogRefused("one of two signatures is another key's now");
                }
              })
          .as("byte %d", position)
          .isInstanceOf(LogRefused.class);
    }
  }

  @Test
  void a_false_signature_of_a_known_key_spoils_a_note_that_others_signed() {
    NoteSignature elsewhere = WITNESS.sign("another text\n", NOON);
    SignedNote note = TestKeys.signed(CHECKPOINT, LOG).with(List.of(elsewhere));

    assertThat(note.signedBy(Set.of(LOG.verifier()))).hasSize(1);
    assertThatThrownBy(() -> note.signedBy(Set.of(LOG.verifier(), WITNESS.verifier())))
        .isInstanceOf(LogRefused.class);
  }

  @Test
  void a_key_of_the_same_name_and_another_id_is_passed_over() {
    SigningKey namesake = TestKeys.key(LOG.verifier().name(), KeyKind.ED25519, 9);
    SignedNote note = TestKeys.signed(CHECKPOINT, namesake, LOG);

    assertThat(note.signedBy(Set.of(LOG.verifier()))).containsExactly(LOG.verifier());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n\n\n",
        "text\n\n\u2014 name\n",
        "text\n\n\u2014 name AAAA\n",
        "text\n\n\u2014 name AAAAAA==\n",
        "text\n\n- name AAAAAAA=\n",
        "text\n\n\u2014 name AAAAAAA=",
        "text\n\n\u2014 name AAAAAAA\n",
        "text\n\n\u2014 name AAAAAAB=\n",
        "text\n\n\u2014 na+me AAAAAAA=\n",
        "text\n\n\u2014 na\u00a0me AAAAAAA=\n",
        "text\n\n\u2014  AAAAAAA=\n",
        "text\n\n\u2014 name  AAAAAAA=\n",
        "te\txt\n\n\u2014 name AAAAAAA=\n",
        "text\r\n\n\u2014 name AAAAAAA=\n",
        "text\n\n\u2014 name AAAAAAA=\nmore\n",
      })
  void what_is_no_note_is_refused(String note) {
    assertThatThrownBy(() -> SignedNote.read(note.getBytes(UTF_8))).isInstanceOf(LogRefused.class);
  }

  @Test
  void the_control_of_what_is_no_note_is_one() {
    SignedNote.read("text\n\n\u2014 name AAAAAAA=\n".getBytes(UTF_8));
  }

  @Test
  void what_is_no_utf_8_or_too_long_is_refused() {
    assertThatThrownBy(() -> SignedNote.read(new byte[] {'a', (byte) 0xff, '\n', '\n'}))
        .isInstanceOf(LogRefused.class)
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> SignedNote.read(new byte[SignedNote.LONGEST + 1]))
        .isInstanceOf(LogRefused.class)
        .hasMessageContaining("262145 bytes");
  }

  @Test
  void a_note_with_more_signatures_than_anybody_needs_is_refused() {
    NoteSignature one = LOG.sign("text\n", NOON);
    assertThat(new SignedNote("text\n", java.util.Collections.nCopies(64, one)).signatures())
        .hasSize(64);
    SignedNote most = new SignedNote("text\n", java.util.Collections.nCopies(64, one));
    assertThatThrownBy(() -> most.with(List.of(one))).isInstanceOf(LogRefused.class);
    byte[] more = (new String(most.bytes(), UTF_8) + one.line() + "\n").getBytes(UTF_8);
    assertThatThrownBy(() -> SignedNote.read(more)).isInstanceOf(LogRefused.class);
  }

  @Test
  void every_part_and_every_change_of_a_key_is_refused() {
    assertThat(VerifierKey.read(GO_KEY).name()).isEqualTo("PeterNeumann");
    for (int from = 0; from <= GO_KEY.length(); from++) {
      for (int to = from; to <= GO_KEY.length(); to++) {
        if (from > 0 || to < GO_KEY.length()) {
          String part = GO_KEY.substring(from, to);
          assertThatThrownBy(() -> VerifierKey.read(part)).isInstanceOf(LogRefused.class);
        }
      }
    }
    for (int at = 0; at < GO_KEY.length(); at++) {
      StringBuilder changed = new StringBuilder(GO_KEY);
      changed.setCharAt(at, (char) (GO_KEY.charAt(at) + 1));
      assertThatThrownBy(() -> VerifierKey.read(changed.toString())).isInstanceOf(LogRefused.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "a+b+",
        "a+b",
        "",
      })
  void what_is_no_key_is_refused(String line) {
    assertThatThrownBy(() -> VerifierKey.read(line)).isInstanceOf(LogRefused.class);
  }

  @Test
  void a_key_is_made_of_32_secret_bytes_and_no_others() {
    assertThatThrownBy(() -> SigningKey.of("a", KeyKind.ED25519, new byte[31]))
        .isInstanceOf(LogRefused.class);
  }
}
