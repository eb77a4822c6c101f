package org.platewarden.it.kills;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A way by which reads come in while the servers are killed. A new one is a new class of this. */
interface WayIn {
  /** What the figures call it. */
  String name();

  /** How many messages it is handed at once. */
  default int atOnce() {
    return 10;
  }

  /** How long it rests before it is handed the next ones. */
  default int restMillis() {
    return 200;
  }

  /**
   * Hands messages over as a camera would, until they are acknowledged in the way that is this
   * one's; may wait for a server that is away.
   */
  void send(List<Message> batch) throws IOException, InterruptedException;

  /** How many of those handed over are not dealt with yet. */
  long pending() throws IOException;

  /** How often each broken message was put aside, by its id, as its reason's file tells too. */
  Map<String, Integer> putAside() throws IOException;

  /** Hands over what it may still hold; called when nothing more is sent. */
  default void flush() throws IOException, InterruptedException {}

  /** Called at each kill of the server that takes in. */
  default void killed() throws SQLException {}

  /** Called each time when all servers are up again. */
  default void upAgain() throws SQLException, IOException, InterruptedException {}

  /** What a control must have lost, in the words of the faults. */
  default String mustLose() {
    return "lost";
  }

  /** What only this way can find to be wrong, in words; called when all is dealt with. */
  default List<String> faults() throws SQLException {
    return List.of();
  }

  /** What else it has counted, in words. */
  default String figures() {
    return "";
  }
}
