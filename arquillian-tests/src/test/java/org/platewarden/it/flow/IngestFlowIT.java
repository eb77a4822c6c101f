package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.InContainer;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.ListPurposes;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.CapturedFrame;
import org.platewarden.reads.IngestCameraDrop;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.TakenIn;
import org.platewarden.routes.camera.CameraGateway;
import org.platewarden.search.SearchCriteria;
import org.platewarden.search.SearchReads;

/** Inside the server, beside the EAR as it is shipped. */
@ExtendWith(ArquillianExtension.class)
class IngestFlowIT {
  private static final String FRAME = "/frame.jpg";
  private static final CameraCode CAMERA = new CameraCode("cam-otay-2");

  @EJB(lookup = InContainer.ROUTES + "CameraGateway")
  CameraGateway gateway;

  @EJB(lookup = InContainer.FEATURES + "IngestCameraDrop")
  IngestCameraDrop ingest;

  @EJB(lookup = InContainer.FEATURES + "SearchReads")
  SearchReads search;

  @EJB(lookup = InContainer.FEATURES + "ListPurposes")
  ListPurposes purposes;

  private final Instant capturedAt = Instant.now().minus(Duration.ofMinutes(1));

  @Deployment
  static WebArchive archive() throws Exception {
    byte[] frame =
        DemoFrames.fresh(DemoFrames.all().getFirst(), "IngestFlowIT " + UUID.randomUUID());
    return InContainer.archive(IngestFlowIT.class).addAsResource(new ByteArrayAsset(frame), FRAME);
  }

  @Test
  @DisplayName("A frame is taken in once, and again changes nothing (R2)")
  void a_frame_is_taken_in_once_and_again_changes_nothing() throws Exception {
    byte[] frame = getClass().getResourceAsStream(FRAME).readAllBytes();

    TakenIn first = gateway.ingest(new CapturedFrame(CAMERA, frame, capturedAt));
    TakenIn second = gateway.ingest(new CapturedFrame(CAMERA, frame, capturedAt));

    assertThat(first.reads()).isPositive();
    assertThat(first.fresh()).isEqualTo(first.reads());
    assertThat(second.fresh()).isZero();
  }

  @Test
  @DisplayName("A frame that no decoder reads is refused with its reason (R37)")
  void a_frame_that_no_decoder_reads_is_refused_with_its_reason() {
    assertThatThrownBy(
            () -> gateway.ingest(new CapturedFrame(CAMERA, new byte[] {1, 2, 3}, capturedAt)))
        .isInstanceOf(InputRefused.class);
  }

  @Test
  void a_caller_without_a_role_may_take_in_no_frame() {
    assertThatThrownBy(
            () -> ingest.ingest(new CapturedFrame(CAMERA, new byte[] {1, 2, 3}, capturedAt)))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  @DisplayName("A caller without a role may not search (R6)")
  void a_caller_without_a_role_may_not_search() {
    var criteria =
        SearchCriteria.firstOf(
            ReadsQuery.at(CAMERA, new TimeWindow(capturedAt, capturedAt.plusSeconds(60))));
    var purpose =
        new Purpose(
            "STOLEN_VEHICLE",
            new CaseNumber("2026-000123"),
            Optional.empty(),
            "planted: no one asks here");

    assertThatThrownBy(() -> search.search(criteria, purpose))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void a_caller_without_a_role_may_not_see_the_purposes() {
    assertThatThrownBy(() -> purposes.list()).isInstanceOf(EJBAccessException.class);
  }
}
