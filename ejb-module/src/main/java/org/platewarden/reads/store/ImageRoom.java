package org.platewarden.reads.store;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.reads.ImageUse;
import org.platewarden.reads.ImagesFull;

/** Keeps images within their budget, and their disk from running full. */
@ApplicationScoped
class ImageRoom {
  private static final long MEGABYTE = 1 << 20;

  @Inject
  @ConfigProperty(name = "platewarden.images.budget.mb", defaultValue = "0")
  long budgetMegabytes;

  @Inject
  @ConfigProperty(name = "platewarden.images.free.mb", defaultValue = "1024")
  long reserveMegabytes;

  @Inject ImageFolder folder;
  @Inject ImageCounter counter;
  @Inject MeterRegistry meters;

  private final AtomicBoolean full = new AtomicBoolean();

  @PostConstruct
  void show() {
    // the server's registry takes gauges made this way only, not those of Gauge.builder
    meters.gauge("platewarden.images.bytes", Tags.empty(), this, room -> room.counter.bytes());
    meters.gauge("platewarden.images.files", Tags.empty(), this, room -> room.use().files());
    meters.gauge("platewarden.images.disk.free.bytes", Tags.empty(), this, ImageRoom::free);
    meters.gauge("platewarden.images.full", Tags.empty(), this, room -> room.full.get() ? 1 : 0);
  }

  /**
   * Says that there is room for a file of so many bytes.
   *
   * @throws ImagesFull if there is none
   */
  void check(long size) {
    long budget = budgetMegabytes * MEGABYTE;
    if (budget > 0 && counter.bytes() + size > budget) {
      throw refused(
          "images full: they take %d MB and platewarden.images.budget.mb allows %d; raise it, or have fewer reads kept"
              .formatted(counter.bytes() / MEGABYTE, budgetMegabytes));
    }
    long left = free() - size;
    if (left < reserveMegabytes * MEGABYTE) {
      throw refused(
          "images full: their disk has %d MB left and platewarden.images.free.mb wants %d left; make room on it"
              .formatted(left / MEGABYTE, reserveMegabytes));
    }
    if (full.compareAndSet(true, false)) {
      LOG.imagesHaveRoom();
    }
  }

  /** Told once, not each time that a frame is tried again. */
  private ImagesFull refused(String reason) {
    if (full.compareAndSet(false, true)) {
      LOG.imagesFull(reason);
    }
    return new ImagesFull(reason);
  }

  /** How much room is taken, and left. */
  ImageUse use() {
    var byKey = counter.filesByKey();
    return new ImageUse(
        byKey.values().stream().mapToLong(Long::longValue).sum(),
        counter.bytes(),
        budgetMegabytes * MEGABYTE,
        free(),
        reserveMegabytes * MEGABYTE,
        byKey,
        counter.isCounted());
  }

  private long free() {
    try {
      return folder.free();
    } catch (IOException e) {
      throw new UncheckedIOException("the room on the images' disk cannot be told", e);
    }
  }
}
