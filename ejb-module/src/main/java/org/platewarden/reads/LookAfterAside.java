package org.platewarden.reads;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;

/** Shows the people who run cameras what was put aside and why, and puts it back. */
@Stateless
@RolesAllowed({"administrator", "operator"})
public class LookAfterAside {
  @Inject AsideFiles files;

  /**
   * What was put aside, the newest first.
   *
   * @throws ReplayRefused if the drop folder cannot be read
   */
  @Audited(AuditAction.LIST_PUT_ASIDE)
  public AsideListing list(AsideAsked asked) {
    try {
      return files.list(asked);
    } catch (UncheckedIOException e) {
      LOG.asideNotRead(e);
      throw ReplayRefused.folderUnreadable();
    }
  }

  /**
   * Puts back one file, or a camera's oldest.
   *
   * @throws ReplayRefused if there is no such file, or the drop folder cannot be used
   */
  @Audited(AuditAction.REPLAY_PUT_ASIDE)
  public List<AsideFiles.Replayed> replay(AsideName name) {
    List<AsideFiles.Replayed> replayed;
    try {
      replayed = files.replay(name);
    } catch (UncheckedIOException e) {
      LOG.asideNotRead(e);
      throw ReplayRefused.folderUnreadable();
    }
    if (replayed.isEmpty()) {
      throw ReplayRefused.gone();
    }
    return replayed;
  }

  /** What became of a file since it was put back. */
  @NotAudited(because = "it tells of a file that its asker put back, and of no read")
  public ReplayState stateOf(AsideFiles.Replayed file) {
    return files.stateOf(file);
  }
}
