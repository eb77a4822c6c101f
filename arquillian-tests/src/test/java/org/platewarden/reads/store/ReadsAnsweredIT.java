package org.platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.CameraVisits;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.LookAlikes.Reach;
import org.platewarden.reads.PageAsked;
import org.platewarden.reads.PlateHistory;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.QuestionRefused;
import org.platewarden.reads.ReadPage;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.VehicleSought;
import org.platewarden.reads.Where;
import org.platewarden.reads.model.PlateTally;
import org.platewarden.reads.store.KnownReads.Known;

/** Every kind of question, asked of the real database and answered beside it by brute force. */
@DisplayName("R4: what the archive answers is what is in it")
class ReadsAnsweredIT {
  private static final int QUESTIONS = 40;

  private static FreshDatabase database;
  private static KnownReads known;
  private static BruteForce bruteForce;
  private static ReadsFinder finder;

  @BeforeAll
  static void someHundredReads() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_questions");
    known = new KnownReads();
    known.putInto(database);
    bruteForce = new BruteForce(known.all());
    SqlVehicleNames names = new SqlVehicleNames();
    names.database = database.pool();
    finder = new ReadsFinder();
    finder.database = database.pool();
    finder.names = names;
  }

  @AfterAll
  static void dropThem() throws SQLException {
    database.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_question_is_answered_as_by_looking_at_every_read(Kind kind) {
    RandomQuestions random = new RandomQuestions(known, kind.name().hashCode());
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      ReadsQuery query = random.question(kind);
      List<Known> expected = bruteForce.answer(query);
      found += expected.size();
      for (int most : List.of(ReadsFinder.MOST_CANDIDATES, 2)) {
        finder.mostCandidates = most;
        assertThat(ids(allPages(query, random.limit())))
            .as("%s %d, with %d candidates", kind, i, most)
            .isEqualTo(expected.stream().map(Known::id).toList());
        assertThat(finder.count(query, 1_001)).isEqualTo(expected.size());
        assertThat(finder.count(query, 5)).isEqualTo(Math.min(5, expected.size()));
      }
    }
    assertThat(found)
        .as("reads in all answers: questions that find nothing prove nothing")
        .isPositive();
  }

  @Test
  @DisplayName("What lies in a place that is left out is in neither answer nor counts (R8)")
  void what_is_left_out_is_in_neither_answer_nor_counts() {
    RandomQuestions random = new RandomQuestions(known, 8);
    int gone = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      ReadsQuery query = random.question(Kind.CIRCLE);
      Where.Area place = (Where.Area) random.question(Kind.CIRCLE).where().orElseThrow();
      Where.Area corners = (Where.Area) random.question(Kind.POLYGON).where().orElseThrow();
      ReadsQuery without = query.without(List.of(place, corners));
      List<ReadSummary> all = allPages(query, 50);
      List<ReadSummary> left =
          all.stream()
              .filter(read -> !place.holds(new GeoPoint(read.latitude(), read.longitude())))
              .filter(read -> !corners.holds(new GeoPoint(read.latitude(), read.longitude())))
              .toList();
      gone += all.size() - left.size();
      assertThat(ids(allPages(without, 50))).as("question %d", i).isEqualTo(ids(left));
      assertThat(finder.count(without, 10_000)).isEqualTo(left.size());
      assertThat(finder.tally(without, 10_000).stream().mapToInt(PlateTally::reads).sum())
          .isEqualTo(left.size());
    }
    assertThat(gone).as("reads that were left out").isPositive();
  }

  @Test
  void the_brute_force_tells_a_wrong_answer_from_a_right_one() {
    ReadsQuery query = ReadsQuery.at(new CameraCode("san-diego-0"), KnownReads.FIVE_YEARS);
    ReadsQuery other = ReadsQuery.at(new CameraCode("san-diego-1"), KnownReads.FIVE_YEARS);

    assertThat(ids(allPages(query, 7)))
        .isNotEqualTo(bruteForce.answer(other).stream().map(Known::id).toList());
  }

  @Test
  void an_archive_that_forgot_that_cameras_move_would_be_found_out() {
    RandomQuestions random = new RandomQuestions(known, 1);
    List<ReadsQuery> circles =
        Stream.generate(() -> random.question(Kind.CIRCLE)).limit(QUESTIONS).toList();
    String moving = finder.movingCameras;
    finder.movingCameras = "false";
    try {
      assertThat(circles)
          .anyMatch(query -> finder.count(query, 1_001) != bruteForce.answer(query).size());
    } finally {
      finder.movingCameras = moving;
    }
  }

  @Test
  void each_read_of_a_fuzzy_answer_tells_what_was_bent() {
    int exact = 0;
    int alike = 0;
    int misread = 0;
    for (String plate : known.plates()) {
      ReadsQuery query =
          ReadsQuery.of(new LookAlikes(plate, Reach.ONE_MISREAD), KnownReads.FIVE_YEARS);
      for (ReadSummary read : allPages(query, 50)) {
        var likeness = read.likeness();
        String characters = read.plate().characters();
        assertThat(likeness.isExact()).isEqualTo(characters.equals(plate));
        assertThat(likeness.isLookAlikesOnly()).isEqualTo(BruteForce.edits(plate, characters) == 0);
        exact += likeness.isExact() ? 1 : 0;
        alike += !likeness.isExact() && likeness.isLookAlikesOnly() ? 1 : 0;
        misread += likeness.isLookAlikesOnly() ? 0 : 1;
      }
    }
    assertThat(List.of(exact, alike, misread)).allMatch(count -> count > 0);
  }

  @Test
  void a_read_tells_make_model_and_colour() {
    List<ReadSummary> reads =
        allPages(ReadsQuery.at(new CameraCode("san-diego-0"), KnownReads.FIVE_YEARS), 50);

    assertThat(reads).isNotEmpty();
    for (ReadSummary read : reads) {
      assertThat(read.vehicle()).isEqualTo(knownAs(read.reference()).vehicle());
    }
  }

  @Test
  void the_latest_reads_are_those_of_all_cameras_or_of_some() {
    TimeWindow lastDays = TimeWindow.endingAt(KnownReads.FIVE_YEARS.until(), Duration.ofDays(9));
    ReadsQuery ofAll =
        new ReadsQuery(Optional.empty(), Optional.empty(), VehicleSought.ANY, lastDays);
    ReadsQuery ofSome =
        ReadsQuery.at(
            new Where.AtCameras(Set.of(new CameraCode("moves-0"), new CameraCode("fiji-1"))),
            lastDays);

    for (ReadsQuery latest : List.of(ofAll, ofSome)) {
      List<Long> expected = bruteForce.answer(latest).stream().limit(10).map(Known::id).toList();
      assertThat(expected).isNotEmpty();
      assertThat(ids(finder.find(latest, PageAsked.first(10)).reads())).isEqualTo(expected);
    }
  }

  @Test
  void a_history_tells_each_camera_s_first_and_last_read_and_how_many() {
    for (String plate : known.plates()) {
      List<Known> reads =
          bruteForce.answer(ReadsQuery.of(PlatePattern.of(plate), KnownReads.FIVE_YEARS));

      PlateHistory history = finder.history(plate, KnownReads.FIVE_YEARS, 5);

      assertThat(ids(history.reads().reads()))
          .isEqualTo(reads.stream().limit(5).map(Known::id).toList());
      assertThat(history.cameras())
          .extracting(CameraVisits::camera, CameraVisits::count)
          .containsExactlyInAnyOrderElementsOf(
              reads.stream()
                  .collect(Collectors.groupingBy(Known::camera, Collectors.counting()))
                  .entrySet()
                  .stream()
                  .map(e -> org.assertj.core.groups.Tuple.tuple(e.getKey(), e.getValue()))
                  .toList());
      assertThat(history.cameras())
          .allSatisfy(
              visits -> {
                Stream<Known> there =
                    reads.stream().filter(read -> read.camera().equals(visits.camera()));
                var times = there.map(Known::at).sorted().toList();
                assertThat(visits.first()).isEqualTo(times.getFirst());
                assertThat(visits.last()).isEqualTo(times.getLast());
              })
          .isSortedAccordingTo(
              Comparator.comparing(CameraVisits::last)
                  .reversed()
                  .thenComparing(CameraVisits::camera));
    }
  }

  @Test
  void what_takes_too_long_is_refused_in_words() throws SQLException {
    try (Connection owner = database.owner();
        Statement lock = owner.createStatement();
        Statement application = database.application().createStatement()) {
      owner.setAutoCommit(false);
      lock.execute("lock table read in access exclusive mode");
      application.execute("set statement_timeout = '200ms'");
      try {
        assertThatThrownBy(
                () ->
                    finder.find(
                        ReadsQuery.at(new CameraCode("fiji-0"), KnownReads.FIVE_YEARS),
                        PageAsked.first(5)))
            .isInstanceOfSatisfying(
                QuestionRefused.class,
                refused -> assertThat(refused.code()).isEqualTo("took-too-long"))
            .hasMessageContaining("shorter window");
      } finally {
        application.execute("set statement_timeout = '30s'");
        owner.rollback();
      }
    }
  }

  private static Known knownAs(ReadReference reference) {
    return known.all().stream()
        .filter(read -> read.id() == reference.id())
        .findFirst()
        .orElseThrow();
  }

  private static List<ReadSummary> allPages(ReadsQuery query, int limit) {
    List<ReadSummary> all = new ArrayList<>();
    PageAsked asked = PageAsked.first(limit);
    ReadPage page = finder.find(query, asked);
    all.addAll(page.reads());
    while (page.more()) {
      assertThat(page.reads()).hasSize(limit);
      page = finder.find(query, new PageAsked(Optional.of(all.getLast().reference()), limit));
      all.addAll(page.reads());
    }
    return all;
  }

  private static List<Long> ids(List<ReadSummary> reads) {
    return reads.stream().map(read -> read.reference().id()).toList();
  }

  /** The kinds of question. */
  enum Kind {
    EXACT,
    PATTERN,
    LOOK_ALIKES,
    ONE_MISREAD,
    CAMERA,
    CAMERAS,
    CIRCLE,
    POLYGON,
    VEHICLE_AT_CAMERA,
    VEHICLE_IN_CIRCLE,
    VEHICLE_AND_PLATE,
    PLATE_IN_CIRCLE,
    ALIKE_IN_POLYGON,
    EVERYTHING
  }
}
