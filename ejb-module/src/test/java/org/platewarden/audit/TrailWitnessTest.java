package org.platewarden.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.audit.tlog.KeyKind;
import org.platewarden.audit.tlog.MadeUpLog;
import org.platewarden.audit.tlog.NoteSignature;
import org.platewarden.audit.tlog.SigningKey;
import org.platewarden.audit.tlog.witness.Witness;
import org.platewarden.audit.tlog.witness.WitnessServer;

/** What the trail makes of a real witness over HTTP. */
@DisplayName("R28: the trail learns whether its witness cosigns, is silent or disagrees")
class TrailWitnessTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final SigningKey COSIGNS =
      SigningKey.of(
          "witness.example/w1", KeyKind.ED25519_COSIGNATURE, new byte[SigningKey.SEED_BYTES]);

  private final MadeUpLog log = new MadeUpLog("a");
  private final TrailWitness trailWitness = new TrailWitness();
  @TempDir Path folder;

  @BeforeEach
  void no_witness_yet() {
    assertThat(trailWitness.isWanted()).isFalse();
    assertThat(cosigned(log, 3, NOON)).isEmpty();
  }

  @Test
  void it_gets_the_signature_of_a_log_that_grows() throws IOException {
    try (WitnessServer server = witness()) {
      listen(server);

      for (int size : new int[] {3, 10, 10, 200}) {
        assertThat(log.checkpoint(size, NOON).with(cosigned(log, size, NOON)).signatures())
            .hasSize(2);
      }
      assertThat(trailWitness.silentSince()).isEmpty();
    }
  }

  @Test
  void an_older_log_or_another_one_is_a_disagreement_with_its_sizes() throws IOException {
    try (WitnessServer server = witness()) {
      listen(server);
      cosigned(log, 10, NOON);

      assertThatThrownBy(() -> cosigned(log, 7, NOON))
          .isInstanceOf(LogRolledBack.class)
          .hasMessage("the witness has cosigned a log of 10 entries, ours has 7");
      assertThatThrownBy(() -> cosigned(new MadeUpLog("b"), 12, NOON))
          .isInstanceOf(LogRolledBack.class)
          .hasMessage("the witness has cosigned another log of 10 entries than ours");
    }
  }

  @Test
  void a_silent_witness_is_no_disagreement_and_its_silence_is_timed_from_the_first()
      throws IOException {
    try (WitnessServer server = witness()) {
      listen(server);
      assertThat(cosigned(log, 3, NOON)).hasSize(1);
    }

    assertThat(cosigned(log, 4, NOON.plusSeconds(10))).isEmpty();
    assertThat(cosigned(log, 5, NOON.plusSeconds(40))).isEmpty();
    assertThat(trailWitness.silentSince()).contains(NOON.plusSeconds(10));
  }

  private List<NoteSignature> cosigned(MadeUpLog of, int size, Instant at) {
    return trailWitness.cosign(of.checkpoint(size, at), of.tree(size), at);
  }

  private void listen(WitnessServer server) {
    trailWitness.address = Optional.of("http://127.0.0.1:" + server.port() + "/add-checkpoint");
  }

  private WitnessServer witness() throws IOException {
    Witness witness =
        new Witness(
            folder, MadeUpLog.KEY.verifier(), List.of(COSIGNS), Clock.fixed(NOON, ZoneOffset.UTC));
    return WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness);
  }
}
