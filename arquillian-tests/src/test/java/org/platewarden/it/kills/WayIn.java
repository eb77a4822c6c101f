package org.platewarden.it.kills;

import java.io.IOException;
import java.util.List;

/** A way by which reads come in while the servers are killed. A new one is a new class of this. */
interface WayIn {
  /** What the figures call it. */
  String name();

  /**
   * Hands messages over as a camera would, until they are acknowledged in the way that is this
   * one's; may wait for a server that is away.
   */
  void send(List<Message> batch) throws IOException, InterruptedException;

  /** How many of those handed over are not dealt with yet. */
  long pending() throws IOException;

  /** How many were put aside with a reason. */
  long putAside() throws IOException;

  /** Hands over what it may still hold; called when nothing more is sent. */
  default void flush() throws IOException, InterruptedException {}

  /** Called at each kill of the server that takes in. */
  default void killed() {}
}
