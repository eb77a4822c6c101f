package org.platewarden.reads.store;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.platewarden.reads.ImageUse;
import org.platewarden.reads.KeyRefused;
import org.platewarden.reads.model.ImageUpkeep;

/** Looks after the folder of images and its keys. */
@ApplicationScoped
class FolderImageUpkeep implements ImageUpkeep {
  /** Every so many times that it goes on, the count is noted. */
  private static final int NOTED_EVERY = 12;

  @Inject ImageFolder folder;
  @Inject ImageKeys keys;
  @Inject ImageRoom room;
  @Inject ImageCounter counter;
  @Inject Relocking relocking;

  private final AtomicInteger times = new AtomicInteger();

  @Override
  public void open() {
    folder.root(); // the first call opens the folder and its keys
    relocking.isGoing();
    room.use(); // registers the gauges
  }

  @Override
  public ImageUse use() {
    return room.use();
  }

  @Override
  public List<Integer> keys() {
    return keys.numbers();
  }

  @Override
  public int makeKey() {
    int made = folder.withAllShelves(keys::add); // so that nothing under way still has the old one
    LOG.imageKeyMade(made);
    relocking.beginAgainIfGoing();
    return made;
  }

  @Override
  public void relockAll() {
    relocking.begin(0);
  }

  @Override
  public void retire(int key) {
    if (key == keys.active()) {
      throw KeyRefused.active(key);
    }
    if (!keys.numbers().contains(key)) {
      throw KeyRefused.unknown(key);
    }
    relocking.begin(key);
  }

  @Override
  public void goOn(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    try {
      relocking.goOn(() -> System.nanoTime() > end);
      while (!counter.isCounted() && System.nanoTime() < end) {
        counter.countNext();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("images cannot be counted", e);
    }
    if (times.getAndIncrement() % NOTED_EVERY == 0) {
      counter.note();
    }
  }

  @Override
  public int foldersToRelock() {
    return relocking.foldersLeft();
  }
}
