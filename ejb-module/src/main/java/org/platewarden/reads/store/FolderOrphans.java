package org.platewarden.reads.store;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.platewarden.reads.Orphans;
import org.platewarden.reads.model.OrphanImages;

/**
 * Finds orphans by laying what reads name beside what the folder holds, shelf by shelf: each side
 * is gone through once. A read that is written after its side was gone through is safe, since its
 * image was kept, or kept again, just before, and so is too young to be swept.
 */
@ApplicationScoped
class FolderOrphans implements OrphanImages {
  /** Images that go with one entry on the trail. */
  static final int LOT = 1000;

  private static final String NAMED = ".named";

  @Inject ImageFolder folder;
  @Inject ImageKeys keys;
  @Inject ImageCounter counter;
  @Inject ImageReferences references;

  @Override
  public List<Orphans> find(Instant keptBefore) {
    List<ImageFile> orphans = new ArrayList<>();
    try (NamedImages named = new NamedImages(folder.root().resolve(NAMED))) {
      references.tell(hash -> named.add(keys.nameOf(hash)));
      for (int shelf = 0; shelf < ImageFolder.SHELVES; shelf++) {
        folder.removePartials(shelf, keptBefore);
        long[] onShelf = named.sorted(shelf);
        counter.count(
            shelf,
            file -> {
              if (isOrphan(file, onShelf, keptBefore)) {
                orphans.add(file);
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException("images that no read names cannot be looked for", e);
    }
    return inLots(orphans, keptBefore);
  }

  /** A plain file is named otherwise; it is locked before it can be swept. */
  private static boolean isOrphan(ImageFile file, long[] named, Instant keptBefore) {
    return file.key() != ImageFile.PLAIN
        && file.kept().isBefore(keptBefore)
        && Arrays.binarySearch(named, file.name().fingerprint()) < 0;
  }

  static List<Orphans> inLots(List<ImageFile> orphans, Instant keptBefore) {
    List<Orphans> lots = new ArrayList<>();
    for (int from = 0; from < orphans.size(); from += LOT) {
      lots.add(lot(orphans.subList(from, Math.min(from + LOT, orphans.size())), keptBefore));
    }
    return lots;
  }

  private static Orphans lot(List<ImageFile> files, Instant keptBefore) {
    return new Orphans(
        files.stream().map(file -> file.name().hex()).toList(),
        files.stream().mapToLong(ImageFile::size).sum(),
        keptBefore);
  }

  @Override
  public Orphans remove(Orphans lot) {
    List<ImageFile> gone = new ArrayList<>();
    for (String file : lot.files()) {
      remove(new ImageName(file), lot.keptBefore()).ifPresent(gone::add);
    }
    Orphans removed = lot(gone, lot.keptBefore());
    LOG.imagesSwept(removed.files().size(), removed.bytes());
    return removed;
  }

  private Optional<ImageFile> remove(ImageName name, Instant keptBefore) {
    Lock lock = folder.lockOf(name);
    lock.lock();
    try {
      Optional<ImageFile> file = ImageFolder.look(folder.placeOf(name));
      if (file.isEmpty() || !file.get().kept().isBefore(keptBefore)) {
        return Optional.empty(); // kept again: its row may be on its way
      }
      Files.delete(file.get().path());
      counter.add(name.shelf(), file.get().key(), file.get().size(), -1);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("the image %s cannot be swept".formatted(name.hex()), e);
    } finally {
      lock.unlock();
    }
  }
}
