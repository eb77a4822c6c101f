package org.platewarden.routes.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.platewarden.audit.NotAudited;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.DescribeCamera;
import org.platewarden.reads.ImportChunk;
import org.platewarden.reads.ImportProgress;
import org.platewarden.reads.ImportReads;
import org.platewarden.reads.ImportedFile;
import org.platewarden.reads.ImportedRead;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.ReadyReads;

/** Gives the import's threads, which have no user, the role of a camera. */
@Stateless
@PermitAll
@RunAs("camera")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportGateway {
  private static final String WRITES_ITS_OWN = "ImportReads, which it calls, writes its entries";

  @Inject ImportReads importReads;
  @Inject DescribeCamera cameras;

  /** Begins an import or goes on with it. */
  @NotAudited(because = WRITES_ITS_OWN)
  public ImportProgress begin(ImportedFile file, int parts) {
    return importReads.begin(file, parts);
  }

  /** Makes reads ready to be stored. */
  @NotAudited(because = WRITES_ITS_OWN)
  public ReadyReads ready(List<ImportedRead> reads) {
    return importReads.ready(reads);
  }

  /** Stores a chunk of one part. */
  @NotAudited(because = WRITES_ITS_OWN)
  public ImportProgress.Part store(ImportChunk chunk) {
    return importReads.store(chunk);
  }

  /** Ends an import. */
  @NotAudited(because = WRITES_ITS_OWN)
  public void finish(UUID id) {
    importReads.finish(id);
  }

  /** How a camera tells of its reads. */
  @NotAudited(because = "it tells of a camera's settings, and of no read")
  public CameraSpeech speechOf(CameraCode camera) throws InputRefused {
    return cameras.speechOf(camera);
  }
}
