package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.VerifierKey;
import org.platewarden.it.support.Launched;
import org.platewarden.it.support.PlantedActs;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Web;

/** The running product's log when its key is changed. */
class TrailKeyChangesIT {
  @TempDir Path kept;

  @Test
  @DisplayName(
      "R28: the log's key changes, in the log itself; old checkpoints verify by the old key")
  void the_log_goes_on_under_a_new_key() throws Exception {
    LogFolder folder = new LogFolder(TestStack.auditFolder());
    String old = Files.readString(TestStack.auditKey()).strip();
    Path oldKey = Files.writeString(kept.resolve("old.vkey"), old + "\n");
    SignedNote before = folder.checkpoint();

    Launched rotated = Launched.platewarden("audit", "rotate");
    assertThat(rotated.code()).as(rotated.words()).isZero();

    String now = Files.readString(TestStack.auditKey()).strip();
    assertThat(now).isNotEqualTo(old);
    assertThat(Checkpoint.signed(before, VerifierKey.read(old)).size()).isPositive();
    writeAnotherEntry();
    Wait.until(
        "checkpoint of the new key alone, cosigned",
        () ->
            folder.checkpoint().signatures().size() == 3
                && isSignedBy(folder.checkpoint(), now)
                && !isSignedBy(folder.checkpoint(), old));
    Wait.until(
        "verifying with the new key", () -> Launched.platewarden("audit", "verify").code() == 0);
    String published = TestStack.auditFolder().toString();
    Wait.until(
        "verifying with the old key",
        () -> Launched.platewarden("audit", "verify", published, oldKey.toString()).code() == 0);
    assertThat(Launched.platewarden("audit", "verify", published, oldKey.toString()).words())
        .contains("signed by a later key, as an entry under the one before says: ");
    String checked = Launched.platewarden("audit", "fsck").words();
    assertThat(checked).contains("as sealed: ");
    assertThat(PlantedActs.findingsBesides(checked)).as(checked).isEmpty();
    assertThat(Web.get(TestStack.portal().resolve("audit-log/keys/1/change")).body())
        .contains("was=" + old + "; is=" + now);
  }

  private static void writeAnotherEntry() throws SQLException {
    String insert =
        "insert into platewarden.audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)"
            + " values (?, ?, 'ATTEMPTED', 'QUERY_READS', now(), 'reyes', 'session', '192.0.2.1', '')";
    UUID id = UUID.randomUUID();
    try (Connection application = TestStack.asApplication();
        PreparedStatement add = application.prepareStatement(insert)) {
      add.setObject(1, id);
      add.setObject(2, id);
      add.execute();
    }
  }

  private static boolean isSignedBy(SignedNote note, String key) {
    try {
      return Checkpoint.signed(note, VerifierKey.read(key)).size() >= 0;
    } catch (LogRefused notIts) {
      return false;
    }
  }
}
