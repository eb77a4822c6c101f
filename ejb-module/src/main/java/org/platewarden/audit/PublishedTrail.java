package org.platewarden.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.audit.tlog.Breaks;
import org.platewarden.audit.tlog.KeyHistory;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.TileName;

/** The trail's log as it is published: for anybody, since no plate is in it. */
@ApplicationScoped
public class PublishedTrail {
  /** The path of the checkpoint. */
  public static final String CHECKPOINT = "checkpoint";

  private static final Pattern BEFORE_A_BREAK = Pattern.compile("breaks/([1-9][0-9]{0,2})/(.+)");

  private static final Pattern CHANGE_OF_KEY =
      Pattern.compile("keys/([1-9][0-9]{0,2})/(entry|proof|change)");

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
   * has no such file. Only paths that a log can have reach the disk. What was public before a break
   * is below {@code breaks/1/}, with the {@code decision} beside it; a change of the log's key
   * below {@code keys/1/}.
   */
  public Optional<PublishedFile> find(String path) {
    LogFolder published = new LogFolder(Path.of(folder));
    Matcher before = BEFORE_A_BREAK.matcher(path);
    Matcher change = CHANGE_OF_KEY.matcher(path);
    try {
      if (change.matches()) {
        byte[] file =
            new KeyHistory(published).file(Integer.parseInt(change.group(1)), change.group(2));
        return Optional.of(new PublishedFile(file, true, true));
      }
      return before.matches()
          ? beforeBreak(new Breaks(published), Integer.parseInt(before.group(1)), before.group(2))
          : find(published, path);
    } catch (LogRefused noSuchFile) {
      return Optional.empty();
    }
  }

  private static Optional<PublishedFile> beforeBreak(Breaks breaks, int number, String path) {
    if (path.equals(Breaks.DECISION)) {
      byte[] text = breaks.decision(number).text().getBytes(StandardCharsets.UTF_8);
      return Optional.of(new PublishedFile(text, true, true));
    }
    return find(breaks.before(number), path);
  }

  private static Optional<PublishedFile> find(LogFolder published, String path) {
    if (path.equals(CHECKPOINT)) {
      return Optional.of(new PublishedFile(published.checkpoint().bytes(), true, false));
    }
    TileName name = TileName.read(path);
    byte[] bytes = name.isBundle() ? published.bundle(name) : published.read(name).bytes();
    return Optional.of(new PublishedFile(bytes, false, name.isFull()));
  }
}
