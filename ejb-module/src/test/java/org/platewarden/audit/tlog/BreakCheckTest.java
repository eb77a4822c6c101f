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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R28: a log that a person let go on otherwise tells so, and what was published stays")
class BreakCheckTest {
  private static final int PUBLISHED = 600;
  private static final int RESTORED = 530;
  private static final int NOW = 1_030;
  private static final String ID = "0b0f3c1e-0000-4000-8000-00000000abcd";
  private static final byte[] SALT = new byte[32];

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final LogInMemory goingOn = new LogInMemory();
  private final List<byte[]> entries = new ArrayList<>();
  @TempDir Path path;
  private LogFolder folder = new LogFolder(Path.of("/"));
  private BreakRecord decision = record("break=1; published=1/x; going-on=1/x; by=nobody");

  @BeforeEach
  void breakTheLog() {
    folder = PublishedLog.of(path, NaiveTree.entries(PUBLISHED), 3, 300);
    Checkpoint published = Checkpoint.signed(folder.checkpoint(), LOG.verifier());
    entries.addAll(NaiveTree.entries(RESTORED));
    goingOn.add(entries);
    decision =
        record(
            BreakRecord.saying(
                1,
                published,
                new Checkpoint(LOG.verifier().name(), RESTORED, goingOn.edge().root()),
                "castillo"));
    add(entryOf(decision, BreakRecord.ACTION));
    while (entries.size() < NOW) {
      add(("after the break " + entries.size()).getBytes(UTF_8));
    }
  }

  private void add(byte[] entry) {
    entries.add(entry);
    goingOn.add(List.of(entry));
  }

  private void goOn() {
    Breaks breaks = new Breaks(folder);
    breaks.keep(1, decision, NOON);
    Publication publication =
        new Publication(
            folder, goingOn, (first, count) -> entries.subList((int) first, (int) first + count));
    long same = Breaks.inCommon(breaks.before(1).tree(PUBLISHED), goingOn.tree(entries.size()));
    breaks.goBackTo(same, publication, NOON);
    publication.grow(same, entries.size(), NOON);
    folder.write(TestKeys.checkpoint(goingOn.edge(), LOG, WITNESS, LASTING), NOON);
  }

  private static BreakRecord record(String said) {
    return new BreakRecord(RESTORED, ID, HexFormat.of().formatHex(SALT), said);
  }

  private static byte[] entryOf(BreakRecord decision, String action) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SALT, "HmacSHA256"));
      String subject = HexFormat.of().formatHex(mac.doFinal(decision.said().getBytes(UTF_8)));
      return "{\"action\":\"%s\",\"entry\":\"%s\",\"subject\":\"%s\"}"
          .formatted(action, decision.id(), subject)
          .getBytes(UTF_8);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private int verify() {
    return new VerifyProgram(new PrintStream(terminal, true, UTF_8))
        .run(
            List.of(
                "log",
                path.toString(),
                LOG.verifier().line(),
                WITNESS.verifier().line(),
                LASTING.verifier().line()));
  }

  @Test
  void the_break_is_told_with_both_sizes_who_decided_and_in_which_entry() {
    goOn();

    assertThat(verify()).isZero();
    assertThat(terminal.toString(UTF_8))
        .isEqualTo(
            """
            break 1: 600 entries were published before, and the log went on from 530; the first 530 are the same. castillo decided so, in entry 530. What was published before is whole in breaks/1
            as signed: 1030 entries of log.example/trail, by 3 keys, with 1 breaks
            """);
    assertThat(PublishedLog.check(folder)).isEmpty();
    assertThat(PublishedLog.check(new Breaks(folder).before(1))).as("as before").isEmpty();
  }

  @Test
  void done_once_more_after_a_crash_it_is_the_same() {
    goOn();
    new Breaks(folder).keep(1, decision, NOON);
    goOn();

    assertThat(verify()).isZero();
  }

  @Test
  void without_a_decision_in_the_log_the_break_is_a_finding() throws IOException {
    goOn();
    Files.delete(path.resolve("breaks/1/decision"));

    assertThat(verify()).isEqualTo(1);
    assertThat(terminal.toString(UTF_8)).contains("break 1: decision is missing\n");
  }

  @ParameterizedTest
  @CsvSource({
    "castillo,novak",
    "published=600,published=601",
    "going-on=530,going-on=529",
    "break=1,break=2",
    "abcd,abce"
  })
  void a_decision_that_says_something_else_than_its_entry_is_a_finding(String was, String is)
      throws IOException {
    goOn();
    Path file = path.resolve("breaks/1/decision");
    Files.writeString(file, Files.readString(file).replace(was, is));

    assertThat(verify()).isEqualTo(1);
    assertThat(terminal.toString(UTF_8))
        .contains("break 1: entry 530 does not say that anybody decided it\n");
  }

  @Test
  void a_decision_of_an_entry_that_the_log_has_not_is_a_finding() throws IOException {
    goOn();
    Path file = path.resolve("breaks/1/decision");
    Files.writeString(file, Files.readString(file).replace("\n530\n", "\n1030\n"));

    assertThat(verify()).isEqualTo(1);
    assertThat(terminal.toString(UTF_8))
        .contains("break 1: the decision is entry 1030, and the log has 1030\n");
  }

  @Test
  void an_entry_of_another_kind_decides_nothing() {
    byte[] other = entryOf(decision, "QUERY_READS");

    assertThat(decision.opens(entryOf(decision, BreakRecord.ACTION), 1, published(), restored()))
        .as("the control")
        .isTrue();
    assertThat(decision.opens(other, 1, published(), restored())).isFalse();
    assertThat(decision.opens(entryOf(decision, BreakRecord.ACTION), 2, published(), restored()))
        .isFalse();
  }

  private Checkpoint published() {
    return Checkpoint.signed(folder.checkpoint(), LOG.verifier());
  }

  private Checkpoint restored() {
    return new Checkpoint(LOG.verifier().name(), RESTORED, goingOn.tree(NOW).rootAt(RESTORED));
  }

  @Test
  void what_was_published_before_and_was_changed_since_is_named() throws IOException {
    goOn();
    Path bundle = path.resolve("breaks/1/tile/entries/002.p/88");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[2] ^= 1;
    Files.delete(bundle); // the log that goes on has none of this name any more
    Files.write(bundle, bytes);

    assertThat(verify()).isEqualTo(1);
    assertThat(terminal.toString(UTF_8)).contains("break 1: entry 512: ");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "599,599", "600,600"})
  void what_two_logs_have_in_common_is_counted(int same, int expected) {
    List<byte[]> other = new ArrayList<>(NaiveTree.entries(same));
    while (other.size() < 700) {
      other.add(("other " + other.size()).getBytes(UTF_8));
    }

    assertThat(
            Breaks.inCommon(
                LogInMemory.of(NaiveTree.entries(PUBLISHED)).tree(), LogInMemory.of(other).tree()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "platewarden-trail-break/1\n530\n",
        "platewarden-trail-break/2\n530\nID\nSALT\nSAID\n",
        "platewarden-trail-break/1\n0530\nID\nSALT\nSAID\n",
        "platewarden-trail-break/1\n530\nid\nSALT\nSAID\n",
        "platewarden-trail-break/1\n530\nID\nSALT0\nSAID\n",
        "platewarden-trail-break/1\n530\nID\nSALT\nSAID; more\n",
        "platewarden-trail-break/1\n530\nID\nSALT\nSAID",
        "platewarden-trail-break/1\n530\nID\nSALT\nSAID\n\n"
      })
  void a_file_that_is_no_decision_is_refused(String text) {
    String written =
        text.replace("ID", ID).replace("SALT", "0".repeat(64)).replace("SAID", decision.said());

    assertThatThrownBy(() -> BreakRecord.read(written)).isInstanceOf(LogRefused.class);
  }

  @Test
  void a_decision_is_read_as_it_was_written() {
    assertThat(BreakRecord.read(decision.text())).isEqualTo(decision);
    assertThat(decision.by()).isEqualTo("castillo");
    assertThat(decision.goingOnFrom()).isEqualTo(RESTORED);
  }
}
