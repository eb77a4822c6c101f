package org.platewarden.routes.camera;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.AsideAsked;
import org.platewarden.reads.AsideFile;
import org.platewarden.reads.AsideFiles;
import org.platewarden.reads.AsideListing;
import org.platewarden.reads.AsideName;
import org.platewarden.reads.ReplayState;

/** What lies in the cameras' {@code rejected} folders: told, and put back. Follows no link. */
@ApplicationScoped
public class AsideFolders implements AsideFiles {
  @Inject DropFolder drop;
  @Inject Clock clock;

  @Override
  public AsideListing list(AsideAsked asked) {
    SortedMap<String, Integer> byCamera = new TreeMap<>();
    List<AsideEntry> fitting = new ArrayList<>();
    boolean complete = true;
    int strayFolders = 0;
    for (Path folder : foldersBelow(drop.root())) {
      RejectedFolder rejected = new RejectedFolder(folder);
      Optional<CameraCode> camera = codeOf(folder);
      if (camera.isEmpty()) {
        strayFolders += rejected.isEmpty() ? 0 : 1;
        continue;
      }
      RejectedFolder.Found found = rejected.entries();
      if (!found.entries().isEmpty()) {
        byCamera.put(camera.get().value(), found.entries().size());
        complete &= found.complete();
      }
      if (asked.camera().isEmpty() || asked.camera().equals(camera)) {
        fitting.addAll(found.entries());
      }
    }
    fitting.sort(Comparator.comparing(AsideEntry::at).reversed());
    // what was there a moment ago may have gone back: the last page then
    int last = Math.max(0, fitting.size() - 1) / asked.most() * asked.most();
    List<AsideFile> files =
        fitting.stream()
            .skip(Math.min(asked.from(), last))
            .limit(asked.most())
            .map(AsideEntry::told)
            .toList();
    return new AsideListing(files, fitting.size(), byCamera, strayFolders, complete);
  }

  @Override
  public List<Replayed> replay(AsideName name) {
    Path folder = drop.root().resolve(name.camera().value());
    if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
      return List.of();
    }
    List<AsideEntry> wanted =
        new RejectedFolder(folder)
            .entries().entries().stream()
                .filter(AsideEntry::replayable)
                .filter(entry -> name.isAll() || entry.name().equals(name))
                .sorted(Comparator.comparing(AsideEntry::at))
                .limit(PutBack.MOST_AT_ONCE)
                .toList();
    List<Replayed> replayed = new PutBack(folder, clock.instant()).all(wanted);
    int back = (int) replayed.stream().filter(each -> each.step() == Step.PUT_BACK).count();
    if (!replayed.isEmpty()) {
      LOG.putBack(name.camera().value(), back, replayed.size() - back);
    }
    return replayed;
  }

  @Override
  public ReplayState stateOf(Replayed file) {
    if (file.step() != Step.PUT_BACK) {
      return new ReplayState.Stayed(file.step());
    }
    // in this order: it may go from the one place to the other while we look
    Path folder = drop.root().resolve(file.name().camera().value());
    if (Looks.of(folder.resolve(file.fileName())).isPresent()) {
      return new ReplayState.Waiting();
    }
    return new RejectedFolder(folder)
        .entry(file.fileName())
        .<ReplayState>map(entry -> new ReplayState.AsideAgain(entry.reason().orElse("")))
        .orElse(new ReplayState.TakenIn());
  }

  private static List<Path> foldersBelow(Path root) {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(root)) {
      for (Path folder : all) {
        if (Files.isDirectory(folder, NOFOLLOW_LINKS)) {
          folders.add(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new UncheckedIOException(new IOException("the drop folder cannot be read", e));
    }
    return folders;
  }

  private static Optional<CameraCode> codeOf(Path folder) {
    try {
      return Optional.of(new CameraCode(String.valueOf(folder.getFileName())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
