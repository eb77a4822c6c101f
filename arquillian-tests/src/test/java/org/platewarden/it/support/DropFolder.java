package org.platewarden.it.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** What a camera does: writes its frame, then the marker that says it is whole. */
public final class DropFolder {
  private final Path folder;

  private DropFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of one camera; where it is not there yet, it is made like the one above it. */
  public static DropFolder of(String camera) throws IOException {
    Path folder = TestStack.dropFolderOf(camera);
    if (Files.notExists(folder)) {
      Path above = folder.getParent();
      Files.createDirectory(folder);
      Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(above));
      Files.setOwner(folder, Files.getOwner(above));
    }
    return new DropFolder(folder);
  }

  /** Writes a frame that was captured at an instant, without its marker. */
  public void write(String name, byte[] frame, Instant capturedAt) throws IOException {
    Path file = Files.write(folder.resolve(name), frame);
    Files.setLastModifiedTime(file, FileTime.from(capturedAt));
  }

  /** Says that a frame is whole. */
  public void mark(String name) throws IOException {
    Files.createFile(markerOf(name));
  }

  /** Writes a frame and its marker. */
  public void drop(String name, byte[] frame, Instant capturedAt) throws IOException {
    write(name, frame, capturedAt);
    mark(name);
  }

  /** Moves back what was put aside, as a person does who wants it tried again. */
  public void replay(String name, Instant capturedAt) throws IOException {
    Files.delete(reasonOf(name));
    Path back = Files.move(rejected(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    Files.setLastModifiedTime(back, FileTime.from(capturedAt));
    mark(name);
  }

  /** Takes a frame back that has no marker yet. */
  public void takeBack(String name) throws IOException {
    Files.delete(folder.resolve(name));
  }

  /** Whether a frame still lies where it was dropped. */
  public boolean holds(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** Whether a frame and its marker are gone from where they were dropped. */
  public boolean isDealtWith(String name) {
    return !holds(name) && Files.notExists(markerOf(name));
  }

  /** Where a frame lies that was put aside. */
  public Path rejected(String name) {
    return folder.resolve("rejected").resolve(name);
  }

  /** Why it was put aside. */
  public Path reasonOf(String name) {
    return rejected(name + ".reason.txt");
  }

  private Path markerOf(String name) {
    return folder.resolve(name + ".done");
  }
}
