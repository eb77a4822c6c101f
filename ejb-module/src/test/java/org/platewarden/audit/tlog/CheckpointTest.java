package org.platewarden.audit.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platewarden.audit.tlog.TestKeys.LASTING;
import static org.platewarden.audit.tlog.TestKeys.LOG;
import static org.platewarden.audit.tlog.TestKeys.WITNESS;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R28: checkpoints as C2SP tlog-checkpoint writes them")
class CheckpointTest {
  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  @Test
  void the_example_of_the_specification_is_read_and_written() {
    String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";

    Checkpoint checkpoint = Checkpoint.read(text);

    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20_852_163);
    assertThat(checkpoint.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a\n1",
        "a\n1\nROOT",
        "a\n1\nROOT\n\n",
        "a\n1\nROOT\nmore\n",
        "\n1\nROOT\n",
        " \n1\nROOT\n",
        "a\tb\n1\nROOT\n",
        "a\n01\nROOT\n",
        "a\n-1\nROOT\n",
        "a\n+1\nROOT\n",
        "a\n1 \nROOT\n",
        "a\n\u0661\nROOT\n",
        "a\n\nROOT\n",
        "a\n0\nROOT\n",
        "a\n9223372036854775808\nROOT\n",
        "a\n99999999999999999999\nROOT\n",
        "a\n1\nROOT=\n",
        "a\n1\nAAAA\n",
        "a\n1\n\n",
      })
  void what_is_no_checkpoint_is_refused(String text) {
    String whole = text.replace("ROOT", ROOT);
    assertThatThrownBy(() -> Checkpoint.read(whole)).isInstanceOf(LogRefused.class);
  }

  @Test
  void the_control_of_what_is_no_checkpoint_is_one() {
    assertThat(Checkpoint.read("a\n1\n" + ROOT + "\n").size()).isEqualTo(1);
    assertThat(Checkpoint.read("a\n9223372036854775807\n" + ROOT + "\n").size())
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void an_empty_log_has_the_root_of_nothing() {
    assertThat(new Checkpoint("a", 0, Hash.OF_NOTHING).size()).isZero();
  }

  @Test
  void a_checkpoint_of_another_log_is_refused_even_if_the_key_signed_it() {
    SignedNote ours = TestKeys.checkpoint(RightEdge.EMPTY, LOG);
    SignedNote others = TestKeys.signed(new Checkpoint("other", 0, Hash.OF_NOTHING).text(), LOG);

    assertThat(Checkpoint.signed(ours, LOG.verifier()).size()).isZero();
    assertThatThrownBy(() -> Checkpoint.signed(others, LOG.verifier()))
        .isInstanceOf(LogRefused.class)
        .hasMessageContaining("another log");
  }

  @Test
  void cosignatures_are_counted() {
    SignedNote note = TestKeys.checkpoint(RightEdge.EMPTY, LOG, WITNESS, LASTING);

    assertThat(Checkpoint.cosignatures(note, TestKeys.witnesses())).isEqualTo(2);
    assertThat(Checkpoint.cosignatures(note, List.of(WITNESS.verifier()))).isEqualTo(1);
    assertThat(
            Checkpoint.cosignatures(
                TestKeys.checkpoint(RightEdge.EMPTY, LOG), TestKeys.witnesses()))
        .isZero();
  }
}
