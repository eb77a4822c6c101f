package org.platewarden.audit.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A log of fewer than 256 entries, the edge of which is all there is.
 *
 * @param kind logs of two kinds have no entry in common
 */
public record MadeUpLog(String kind) {
  /** By which every made-up log signs. */
  public static final SigningKey KEY =
      SigningKey.of("log.example/trail", KeyKind.ED25519, new byte[SigningKey.SEED_BYTES]);

  /** Its tree when it had so many entries. */
  public Tree tree(int size) {
    List<Hash> leaves = new ArrayList<>();
    for (int entry = 0; entry < size; entry++) {
      leaves.add(Hash.leaf((kind + entry).getBytes(UTF_8)));
    }
    RightEdge edge = RightEdge.EMPTY.grow(leaves).edge();
    return ((Tiles) name -> edge.partial().getFirst()).tree(size);
  }

  /** Its signed checkpoint when it had so many entries. */
  public SignedNote checkpoint(int size, Instant at) {
    String text = new Checkpoint(KEY.verifier().name(), size, tree(size).root()).text();
    return new SignedNote(text, List.of(KEY.sign(text, at)));
  }
}
