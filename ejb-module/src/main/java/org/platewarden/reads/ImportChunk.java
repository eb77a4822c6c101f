package org.platewarden.reads;

import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.ImageHash;

/**
 * Some thousand lines of a file, for one of its parts.
 *
 * @param file which file, by its hash
 * @param before how far the import is
 * @param part which part, from 0
 * @param upTo the last line of the chunk
 * @param reads of all parts
 * @param rejected what will have been put aside up to that line, in all
 */
public record ImportChunk(
    ImageHash file,
    ImportProgress before,
    int part,
    long upTo,
    ReadyReads reads,
    ImportProgress.Rejected rejected)
    implements AuditSubject {
  /** How far its part is before it. */
  ImportProgress.Part beforePart() {
    return before.parts().get(part);
  }

  @Override
  public String onTheTrail() {
    return "file=%s; part=%d of %d; lines=%d-%d; putAside=%d"
        .formatted(
            file.hex(),
            part + 1,
            before.parts().size(),
            beforePart().lines() + 1,
            upTo,
            rejected.lines() - beforePart().rejected().lines());
  }
}
