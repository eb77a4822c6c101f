package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platewarden.audit.NotAudited;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.reads.model.Corrections;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.reads.model.VehicleNames;

/** Finds reads for the features that may show them; they decide and write the trail first. */
@Stateless
@RolesAllowed("officer")
public class FindReads {
  static final String CALLER_IS_AUDITED = "the feature search, its only caller, is";

  @Inject ReadsArchive archive;
  @Inject CameraRegister cameras;
  @Inject VehicleNames vehicles;
  @Inject Corrections corrections;

  /**
   * A page of reads, newest first.
   *
   * @throws QuestionRefused if the query is too loose, or took too long
   */
  @NotAudited(because = CALLER_IS_AUDITED)
  public ReadPage find(ReadsQuery query, PageAsked page) {
    query.requireAnswerable();
    return archive.find(query, page);
  }

  /**
   * How many reads fit, as far as it is counted.
   *
   * @throws QuestionRefused if the query is too loose, or took too long
   */
  @NotAudited(because = CALLER_IS_AUDITED)
  public CappedTotal total(ReadsQuery query) {
    query.requireAnswerable();
    return CappedTotal.of(archive.count(query, CappedTotal.MOST + 1));
  }

  /**
   * How much an answer would show, and nothing of what.
   *
   * @param involved the plates of the case's vehicles
   * @throws QuestionRefused if the query is too loose, or took too long
   */
  @NotAudited(because = CALLER_IS_AUDITED)
  public ReadCounts counts(ReadsQuery query, Set<String> involved) {
    query.requireAnswerable();
    return new CountedReads(archive.tally(query, ReadCounts.MOST + 1))
        .counts(involved, id -> nameOf(cameras.get(id)), query.leftOut().size());
  }

  /** One read, if it is still kept. */
  @NotAudited(because = CALLER_IS_AUDITED)
  public Optional<ReadDetail> detail(ReadReference reference) {
    return archive
        .find(reference)
        .map(
            read ->
                read.detail(cameras.get(read.cameraId()), vehicles)
                    .with(corrections.of(reference)));
  }

  /** Codes, names and places of the cameras, by name. */
  @NotAudited(because = "which cameras there are is known to every officer")
  public List<CameraName> cameras() {
    return cameras.list().stream().map(FindReads::nameOf).toList();
  }

  private static CameraName nameOf(RegisteredCamera camera) {
    return new CameraName(camera.code().value(), camera.name(), camera.place());
  }
}
