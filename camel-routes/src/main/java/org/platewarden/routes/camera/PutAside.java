package org.platewarden.routes.camera;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.platewarden.cameras.CameraActivity;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.ImageHash;
import org.platewarden.runtime.DurableFiles;

/**
 * Moves a file that cannot be taken in to {@code rejected/} beside it, its reason next to it. Moved
 * back with a marker, it is tried again. Nothing that lies there is written over.
 */
@ApplicationScoped
public class PutAside {
  static final String FOLDER = "rejected";
  static final String REASON = ".reason.txt";

  /** A name may have 255 bytes; the reason's is longer than the file's. */
  private static final int LONGEST_NAME = 200;

  @Inject Clock clock;
  @Inject WaysInCounters counters;
  @Inject DropFolder drop;
  @Inject CameraActivity activity;

  /**
   * Puts aside.
   *
   * @throws UncheckedIOException if nothing can be moved; it stays where it is
   * @throws FileNotReadable if this one cannot be
   */
  void putAside(DroppedFile file, String reason) {
    try {
      Path rejected = folderIn(file.cameraFolder());
      String name = freeName(rejected, plain(file.name()));
      // the reason first: a file without one would be a riddle, a reason without a file is not
      Path reasonFile = rejected.resolve(name + REASON);
      Files.deleteIfExists(reasonFile);
      Files.writeString(
          reasonFile,
          clock.instant() + "\n" + reason + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      move(file, rejected.resolve(name));
      file.removeMarker();
    } catch (IOException e) {
      throw new UncheckedIOException("a refused file cannot be put aside", e);
    }
    counters.putAside(file.folder());
    activity.rejected(file.folder());
    LOG.putAside(file.folder(), reason);
  }

  /**
   * Puts aside what came without a file, as a file; durable when this returns. The same content
   * again, from a sender who got no answer, lies there once.
   */
  void putAside(CameraCode camera, String wanted, byte[] content, String reason) {
    Path cameraFolder = drop.root().resolve(camera.value());
    try {
      Files.createDirectories(cameraFolder);
      Path rejected = folderIn(cameraFolder);
      String name = nameFor(rejected, plain(wanted), content);
      Instant now = clock.instant();
      byte[] why = (now + "\n" + reason + "\n").getBytes(StandardCharsets.UTF_8);
      DurableFiles.write(rejected.resolve(name + REASON), why, now);
      DurableFiles.write(rejected.resolve(name), content, now);
    } catch (IOException e) {
      throw new UncheckedIOException("a refused message cannot be put aside", e);
    }
    counters.putAside(camera.value());
    activity.rejected(camera.value());
    LOG.putAside(camera.value(), reason);
  }

  /**
   * A folder of somebody else's cannot be moved: its reason lies in its place, and it is let be.
   */
  private static void move(DroppedFile file, Path to) throws IOException {
    try {
      Files.move(file.path(), to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AccessDeniedException e) {
      file.removeMarker();
      throw new FileNotReadable(e);
    }
  }

  /** The folder itself, never where a link of that name leads. */
  private static Path folderIn(Path cameraFolder) throws IOException {
    Path rejected = cameraFolder.resolve(FOLDER);
    if (Files.exists(rejected, NOFOLLOW_LINKS) && !Files.isDirectory(rejected, NOFOLLOW_LINKS)) {
      Files.move(
          rejected, cameraFolder.resolve(freeName(cameraFolder, "." + FOLDER + "-was-no-folder")));
    }
    try {
      Files.createDirectory(rejected);
    } catch (FileAlreadyExistsException e) {
      return rejected;
    }
    return rejected;
  }

  /** A name that a person can see, type and list; what is no such name gets a hash to tell it. */
  private static String plain(String name) {
    String printable =
        name.codePoints()
            .map(each -> isPlain(each) ? each : '_')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    boolean fits = printable.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    if (fits && printable.equals(name)) {
      return name;
    }
    String hash = ImageHash.of(name.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 8);
    String ending =
        name.matches("(?s).*\\.[A-Za-z0-9]{1,5}") ? name.substring(name.lastIndexOf('.')) : "";
    return printable.substring(
            0,
            printable.offsetByCodePoints(
                0, Math.min(40, printable.codePointCount(0, printable.length()))))
        + "-"
        + hash
        + ending;
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> codePoint != 0xFFFD;
    };
  }

  /** A free name, or that under which the same content lies there already. */
  private static String nameFor(Path folder, String name, byte[] content) throws IOException {
    Path there = folder.resolve(name);
    boolean same =
        Files.isRegularFile(there, NOFOLLOW_LINKS)
            && Files.size(there) == content.length
            && Arrays.equals(Files.readAllBytes(there), content);
    return same ? name : freeName(folder, name);
  }

  private static String freeName(Path folder, String name) {
    String free = name;
    for (int copy = 2; Files.exists(folder.resolve(free), NOFOLLOW_LINKS); copy++) {
      free = copy + "-" + name;
    }
    return free;
  }
}
