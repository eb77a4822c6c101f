package org.platewarden.reads.store;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import org.platewarden.kernel.ImageHash;
import org.platewarden.runtime.KeysUnavailable;

/**
 * Locks all images with the newest key, one folder after the other. How far it is stands in the
 * folder, and what an image is locked with stands in its file: killed at any point, it goes on. A
 * file is replaced whole, under its shelf's lock; who reads it gets the old or the new one.
 */
@ApplicationScoped
class Relocking {
  private static final String NOTE = ".relocking";
  private static final int NO_KEY = 0;
  private static final int FOLDERS = ImageFolder.SHELVES * ImageFolder.SHELVES;

  @Inject ImageFolder folder;
  @Inject ImageKeys keys;
  @Inject ImageCipher cipher;
  @Inject ImageCounter counter;

  private Progress progress = Progress.NONE;

  /**
   * How far it is.
   *
   * @param next the folder that comes next; 65536 when nothing is to be done
   * @param retiring the key to be removed at the end, or 0
   * @param failed files that could not be opened
   */
  private record Progress(int next, int retiring, long failed) {
    static final Progress NONE = new Progress(FOLDERS, NO_KEY, 0);

    static Progress of(String note) {
      String[] words = note.strip().split(" ", 3);
      return new Progress(
          Integer.parseInt(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
    }

    String asNote() {
      return next + " " + retiring + " " + failed + "\n";
    }
  }

  @PostConstruct
  void open() {
    progress = folder.note(NOTE).map(Progress::of).orElse(Progress.NONE);
    if (folder.isFromBeforeKeys() && !isGoing()) {
      begin(NO_KEY);
    }
  }

  /** Begins with the first folder. */
  synchronized void begin(int retiring) {
    note(new Progress(0, retiring, 0));
    LOG.relockingBegins(keys.active());
  }

  /** Begins again, if it was going: for there is a newer key. */
  synchronized void beginAgainIfGoing() {
    if (isGoing()) {
      begin(progress.retiring());
    }
  }

  synchronized boolean isGoing() {
    return progress.next() < FOLDERS;
  }

  /** How many of the 65536 folders are still to be gone through. */
  synchronized int foldersLeft() {
    return FOLDERS - progress.next();
  }

  /** Goes on until all is done or the time is up; at the end removes the key that was to go. */
  synchronized void goOn(BooleanSupplier timeIsUp) {
    if (!isGoing()) {
      return;
    }
    Progress now = progress;
    try {
      while (now.next() < FOLDERS && !timeIsUp.getAsBoolean()) {
        OptionalLong failed = relockFolder(now.next(), timeIsUp);
        if (failed.isEmpty()) {
          break; // its first files are done, and will be passed over
        }
        now = new Progress(now.next() + 1, now.retiring(), now.failed() + failed.getAsLong());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a folder of images cannot be read", e);
    }
    if (now.next() == FOLDERS) {
      end(now);
    } else {
      note(now);
    }
  }

  /** How many files of a folder could not be opened; nothing if the time was up before its end. */
  private OptionalLong relockFolder(int number, BooleanSupplier timeIsUp) throws IOException {
    long failed = 0;
    for (Path path : folder.imagesOf(number / ImageFolder.SHELVES, number % ImageFolder.SHELVES)) {
      if (timeIsUp.getAsBoolean()) {
        return OptionalLong.empty();
      }
      Optional<ImageFile> file = ImageFolder.look(path);
      failed += file.isEmpty() || relock(file.get()) ? 0 : 1;
    }
    return OptionalLong.of(failed);
  }

  private void end(Progress done) {
    LOG.relockingEnds(keys.active(), done.failed());
    if (done.retiring() != NO_KEY && done.failed() == 0) {
      keys.remove(done.retiring());
      LOG.imageKeyRetired(done.retiring());
    } else if (done.retiring() != NO_KEY) {
      LOG.imageKeyNotRetired(done.retiring(), done.failed());
    }
    try {
      folder.removeNote(NOTE);
      progress = Progress.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException("the end of locking images cannot be noted", e);
    }
  }

  private void note(Progress now) {
    try {
      folder.writeNote(NOTE, now.asNote());
      progress = now;
    } catch (IOException e) {
      throw new UncheckedIOException("how far locking images is cannot be noted", e);
    }
  }

  /** Whether the file could be opened, if it had to be. */
  private boolean relock(ImageFile seen) {
    if (seen.key() == keys.active()) {
      return true;
    }
    try {
      if (seen.key() == ImageFile.PLAIN) {
        lockPlain(seen);
      } else {
        replace(seen.name());
      }
      return true;
    } catch (DamagedImage | KeysUnavailable e) {
      LOG.imageDamaged(String.valueOf(e.getMessage()));
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the image %s cannot be locked anew".formatted(seen.name().hex()), e);
    }
  }

  private void replace(ImageName name) throws IOException {
    Lock lock = folder.lockOf(name);
    lock.lock();
    try {
      Optional<ImageFile> now = ImageFolder.look(folder.placeOf(name));
      if (now.isEmpty() || now.get().key() == keys.active()) {
        return;
      }
      byte[] image = cipher.open(Files.readAllBytes(now.get().path()), name);
      byte[] sealed = cipher.seal(image, name);
      folder.write(name, sealed, now.get().kept());
      counter.add(name.shelf(), now.get().key(), now.get().size(), -1);
      counter.add(name.shelf(), keys.active(), sealed.length, 1);
    } finally {
      lock.unlock();
    }
  }

  /** An image from before images were locked; nobody else touches its file. */
  private void lockPlain(ImageFile plain) throws IOException {
    byte[] image = Files.readAllBytes(plain.path());
    ImageHash hash = ImageHash.of(image);
    if (!hash.hex().equals(plain.name().hex())) {
      throw new DamagedImage(plain.name());
    }
    ImageName name = keys.nameOf(hash);
    Lock lock = folder.lockOf(name);
    lock.lock();
    try {
      if (Files.notExists(folder.placeOf(name))) {
        byte[] sealed = cipher.seal(image, name);
        folder.write(name, sealed, plain.kept());
        counter.add(name.shelf(), keys.active(), sealed.length, 1);
      }
    } finally {
      lock.unlock();
    }
    Files.delete(plain.path());
    counter.add(plain.name().shelf(), ImageFile.PLAIN, plain.size(), -1);
  }
}
