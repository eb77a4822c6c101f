package org.platewarden.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.synthetic.Size.Convoys;

@DisplayName("R38: test, demo and bench data are synthetic")
class SyntheticWorldTest {
  private static final TimeWindow MONTH =
      TimeWindow.endingAt(Instant.parse("2026-03-01T00:00:00Z"), Duration.ofDays(28));
  private static final Size SMALL = new Size(40, 4, 5_000, new Convoys(3, 5));

  private final SyntheticWorld world = new SyntheticWorld(7, SMALL, MONTH);

  @Test
  void the_same_seed_gives_the_same_world_and_another_seed_another() {
    assertThat(new SyntheticWorld(7, SMALL, MONTH).trip(12)).isEqualTo(world.trip(12));
    assertThat(new SyntheticWorld(8, SMALL, MONTH).trip(12)).isNotEqualTo(world.trip(12));
  }

  @Test
  void every_passage_is_in_the_window_at_a_camera_that_there_is_and_has_a_name_of_its_own() {
    List<Passage> passages = passages(2_000);
    assertThat(passages)
        .allSatisfy(
            passage -> {
              assertThat(MONTH.contains(passage.at())).isTrue();
              assertThat(passage.camera()).isBetween(0, 39);
              assertThat(passage.read()).matches("[A-Z0-9]{6,7}");
            });
    assertThat(passages.stream().map(Passage::name)).doesNotHaveDuplicates();
  }

  @Test
  void one_read_in_twenty_is_misread() {
    List<Passage> passages = passages(5_000);
    long misread =
        passages.stream().filter(p -> !p.read().equals(world.plateOf(p.vehicle()))).count();
    assertThat(misread / (double) passages.size()).isCloseTo(0.05, within(0.01));
  }

  @Test
  void a_few_vehicles_drive_much_and_nights_are_quiet() {
    List<Passage> passages = passages(5_000);
    long top = passages.stream().filter(p -> p.vehicle() < 50).count();
    assertThat(top / (double) passages.size()).isGreaterThan(0.10);
    long night =
        passages.stream()
            .filter(p -> (p.at().atOffset(ZoneOffset.UTC).getHour() + 17) % 24 < 5)
            .count();
    assertThat(night / (double) passages.size()).isLessThan(0.10);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 3", "2, 4"})
  void a_planted_group_passes_the_same_cameras_two_minutes_apart_at_most(int group, int size) {
    List<Integer> members = world.membersOf(group);
    assertThat(members).hasSize(size);
    for (int trip = 0; trip < 5; trip++) {
      List<Passage> passages = world.convoyTrip(group, trip);
      assertThat(passages).hasSizeGreaterThanOrEqualTo(size);
      for (int first = 0; first < passages.size(); first += size) {
        List<Passage> stop = passages.subList(first, first + size);
        assertThat(stop.stream().map(Passage::vehicle)).isEqualTo(members);
        assertThat(stop)
            .allSatisfy(
                each -> {
                  assertThat(each.camera()).isEqualTo(stop.getFirst().camera());
                  assertThat(Duration.between(stop.getFirst().at(), each.at()))
                      .isBetween(Duration.ZERO, Duration.ofMinutes(2));
                });
      }
    }
  }

  @Test
  void
      the_vehicles_of_planted_groups_are_the_same_in_a_world_of_any_size_and_drive_in_no_other_way() {
    SyntheticWorld larger = new SyntheticWorld(7, new Size(40, 4, 9_000, new Convoys(3, 5)), MONTH);
    List<Integer> members =
        IntStream.range(0, 3).boxed().map(world::membersOf).flatMap(List::stream).toList();
    assertThat(members).doesNotHaveDuplicates().allMatch(vehicle -> vehicle < 0);
    assertThat(members.stream().map(larger::plateOf))
        .containsExactlyElementsOf(members.stream().map(world::plateOf).toList());
    assertThat(larger.membersOf(2)).isEqualTo(world.membersOf(2));
  }

  @Test
  void planted_groups_change_nothing_else() {
    SyntheticWorld without =
        new SyntheticWorld(7, new Size(40, 4, 5_000, new Convoys(0, 0)), MONTH);
    assertThat(LongStream.range(0, 500).mapToObj(without::trip))
        .containsExactlyElementsOf(LongStream.range(0, 500).mapToObj(world::trip).toList());
  }

  @Test
  void nearly_every_vehicle_has_a_plate_of_its_own() {
    Set<String> plates = new HashSet<>();
    for (int vehicle = 0; vehicle < 20_000; vehicle++) {
      plates.add(world.plateOf(vehicle));
    }
    assertThat(plates).hasSizeGreaterThan(19_900);
  }

  private List<Passage> passages(int trips) {
    return LongStream.range(0, trips).mapToObj(world::trip).flatMap(List::stream).toList();
  }
}
