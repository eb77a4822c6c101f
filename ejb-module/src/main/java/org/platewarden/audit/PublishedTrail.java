package org.platewarden.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.TileName;

/** The trail's log as it is published: for anybody, since no plate is in it. */
@ApplicationScoped
public class PublishedTrail {
  /** The path of the checkpoint. */
  public static final String CHECKPOINT = "checkpoint";

  @Inject
  @ConfigProperty(name = "platewarden.audit.dir")
  String folder;

  /** A published file. */
  public static final class PublishedFile {
    private final byte[] bytes;
    private final boolean text;
    private final boolean unchanging;

    PublishedFile(byte[] bytes, boolean text, boolean unchanging) {
      this.bytes = bytes;
      this.text = text;
      this.unchanging = unchanging;
    }

    /** Its content. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** Whether it is a note that people can read. */
    public boolean isText() {
      return text;
    }

    /** Whether it will never change. */
    public boolean isFinal() {
      return unchanging;
    }
  }

  /**
   * The file of this path, such as {@code checkpoint} or {@code tile/0/000.p/7}; empty if the log
   * has no such file. Only paths that a log can have reach the disk.
   */
  public Optional<PublishedFile> find(String path) {
    LogFolder published = new LogFolder(Path.of(folder));
    try {
      if (path.equals(CHECKPOINT)) {
        return Optional.of(new PublishedFile(published.checkpoint().bytes(), true, false));
      }
      TileName name = TileName.read(path);
      byte[] bytes = name.isBundle() ? published.bundle(name) : published.read(name).bytes();
      return Optional.of(new PublishedFile(bytes, false, name.isFull()));
    } catch (LogRefused noSuchFile) {
      return Optional.empty();
    }
  }
}
