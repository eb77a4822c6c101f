package org.platewarden.it.kills;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * The control: says "taken" to the camera at once and keeps the messages in memory first, as a
 * server would that answers before it stores. At each kill its memory is gone. The account must
 * show what was lost.
 */
final class ForgetfulWayIn implements WayIn {
  private static final int KEPT_IN_MEMORY = 40;

  private final WayIn behind;
  private final Queue<Message> memory = new ArrayDeque<>();

  ForgetfulWayIn(WayIn behind) {
    this.behind = behind;
  }

  @Override
  public String name() {
    return "control: acknowledged before it is stored";
  }

  @Override
  public synchronized void send(List<Message> batch) throws IOException, InterruptedException {
    memory.addAll(batch);
    List<Message> stored = new ArrayList<>();
    while (memory.size() > KEPT_IN_MEMORY) {
      stored.add(memory.remove());
    }
    behind.send(stored);
  }

  @Override
  public synchronized void flush() throws IOException, InterruptedException {
    behind.send(List.copyOf(memory));
    memory.clear();
  }

  @Override
  public synchronized void killed() {
    memory.clear();
  }

  @Override
  public synchronized long pending() throws IOException {
    return behind.pending() + memory.size();
  }

  @Override
  public Map<String, Integer> putAside() throws IOException {
    return behind.putAside();
  }
}
