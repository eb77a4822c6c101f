package org.platewarden.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.TrailLine;
import org.platewarden.audit.TrailOutcome;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.AskedSource;
import org.platewarden.purpose.PolicyCsv;
import org.platewarden.purpose.PolicyQuestion;
import org.platewarden.purpose.PolicyReplay;
import org.platewarden.purpose.PolicyVerdict;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.QueryType;
import org.platewarden.purpose.Question;
import org.platewarden.purpose.model.ReplayTally;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.VehicleSought;
import org.platewarden.reads.Where;

@DisplayName("R7: what was asked is told from the trail as it was told when it was asked")
class QuestionsOnTheTrailTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final TimeWindow WINDOW = TimeWindow.endingAt(NOON, Duration.ofDays(40));
  private static final Purpose PURPOSE =
      new Purpose(
          "SMUGGLING", new CaseNumber("2026-0017"), Optional.empty(), "Seen; plate=X by the guard");

  private final QuestionsOnTheTrail questions = new QuestionsOnTheTrail();

  static Stream<Question> asked() {
    Where around = new Where.Around(new GeoCircle(new GeoPoint(32.5, -117), 500));
    return Stream.of(
        query(ReadsQuery.of(PlatePattern.of("ABC1234"), WINDOW)),
        query(ReadsQuery.of(PlatePattern.of("ABC*"), WINDOW)),
        query(ReadsQuery.of(LookAlikes.of("ABC1234", LookAlikes.Reach.LOOK_ALIKES), WINDOW)),
        query(ReadsQuery.of(LookAlikes.of("ABC1234", LookAlikes.Reach.ONE_MISREAD), WINDOW)),
        query(ReadsQuery.at(new CameraCode("cam-1"), WINDOW)),
        query(ReadsQuery.at(around, WINDOW)),
        query(
            new ReadsQuery(
                Optional.empty(), Optional.empty(), new VehicleSought("Ford", "", "red"), WINDOW)),
        new RevealedRead(new ReadReference("ABC1234", WINDOW.from(), 7)));
  }

  @ParameterizedTest
  @MethodSource("asked")
  void each_kind_of_question_is_told(Question question) {
    AuditAction action =
        question.type() == QueryType.OPEN_READ ? AuditAction.OPEN_READ : AuditAction.QUERY_READS;
    assertThat(questions.of(line(action, question.wording() + "; " + PURPOSE.onTheTrail(), "")))
        .contains(
            new PolicyQuestion(
                Set.of("officer"), "SMUGGLING", question.type(), AskedSource.OWN, 40));
  }

  @Test
  void the_roles_that_were_noted_are_taken() {
    String subject = query(ReadsQuery.of(PlatePattern.of("A1"), WINDOW)).wording() + "; purpose=X";
    assertThat(
            questions
                .of(line(AuditAction.QUERY_READS, subject, "policy=1; roles=officer,supervisor"))
                .orElseThrow()
                .roles())
        .containsExactlyInAnyOrder("officer", "supervisor");
  }

  @Test
  void what_cannot_be_told_is_counted_and_not_dropped() {
    ReplayTally tally =
        new ReplayTally(
            4,
            PolicyCsv.read(
                "row,role,purpose,type,band,source,verdict,citation\n"
                    + "A,officer,*,EXACT_PLATE,0-30,OWN,ALLOW,A test\n"
                    + "B,officer,*,EXACT_PLATE,31-60,OWN,SECOND_PERSON,A test\n"));
    String exact =
        query(ReadsQuery.of(PlatePattern.of("ABC1234"), WINDOW)).wording() + "; purpose=SMUGGLING";
    for (String subject :
        new String[] {exact, exact, "plate=what is this; from=x", "where=elsewhere", ""}) {
      TrailLine line = line(AuditAction.QUERY_READS, subject, "");
      tally.add(line.outcome(), () -> questions.of(line));
    }
    TrailLine camera =
        line(
            AuditAction.QUERY_READS,
            query(ReadsQuery.at(new CameraCode("cam-1"), WINDOW)).wording() + "; purpose=SMUGGLING",
            "");
    tally.add(TrailOutcome.DONE, () -> questions.of(camera));
    tally.add(TrailOutcome.REFUSED, () -> questions.of(camera));

    PolicyReplay replay = tally.replay(WINDOW);
    assertThat(replay.answered()).isEqualTo(6);
    assertThat(replay.refusedAnyway()).isOne();
    assertThat(replay.unclassified()).isEqualTo(3);
    assertThat(replay.counts())
        .containsExactly(
            new PolicyReplay.Count(
                PolicyVerdict.REFUSE, "officer", QueryType.CAMERAS, AskedSource.OWN, "-", 1),
            new PolicyReplay.Count(
                PolicyVerdict.SECOND_PERSON,
                "officer",
                QueryType.EXACT_PLATE,
                AskedSource.OWN,
                "B",
                2));
  }

  private static SearchCriteria query(ReadsQuery query) {
    return SearchCriteria.firstOf(query);
  }

  private static TrailLine line(AuditAction action, String subject, String noted) {
    return new TrailLine(
        UUID.randomUUID(),
        NOON,
        action,
        "reyes",
        "-",
        "-",
        subject,
        TrailOutcome.DONE,
        "",
        Optional.of(NOON),
        noted);
  }
}
