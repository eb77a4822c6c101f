package org.platewarden.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.synthetic.Size.Convoys;

/**
 * Vehicles that drive past cameras. A few drive much and most little (Zipf, 0.6); a trip passes one
 * to eight neighbouring cameras; days have a rhythm; one read in twenty is misread, mostly as a
 * look-alike; some pairs travel together. The same seed gives the same world.
 */
public final class SyntheticWorld {
  private static final String GENERATOR = "L64X128MixRandom";
  private static final int MOST_STOPS = 8;
  private static final int SHORTEST_LEG_SECONDS = 60;
  private static final int LONGEST_LEG_SECONDS = 720;

  private final long seed;
  private final Size size;
  private final TimeWindow window;
  private final Plates plates;
  private final Zipf popularity;

  /**
   * A world.
   *
   * @param seed the same gives the same
   * @param size how many cameras and vehicles
   * @param window in which everything is captured
   */
  public SyntheticWorld(long seed, Size size, TimeWindow window) {
    this.seed = seed;
    this.size = size;
    this.window = window;
    plates = new Plates(seed);
    popularity = new Zipf(size.vehicles(), 0.6);
  }

  /** All passages of one trip; trip numbers go from 0, as far as one likes. */
  public List<Passage> trip(long number) {
    RandomGenerator chance = chanceOf(number);
    int vehicle = popularity.draw(chance);
    int stops = 1 + chance.nextInt(MOST_STOPS);
    int camera = chance.nextInt(size.cameras());
    Instant at = DayRhythm.moment(window, chance);
    List<Passage> passages = new ArrayList<>(stops);
    for (int stop = 0; stop < stops && window.contains(at); stop++) {
      passages.add(passage(vehicle, camera, at, number, stop, chance));
      camera = neighbour(camera, chance);
      at = at.plusSeconds(chance.nextInt(SHORTEST_LEG_SECONDS, LONGEST_LEG_SECONDS));
    }
    return passages;
  }

  /**
   * All passages of a planted pair's joint trip: leader and follower, two minutes apart at most.
   */
  public List<Passage> convoyTrip(int pair, int trip) {
    Convoys convoys = size.convoys();
    long number = -1L - ((long) pair * convoys.tripsEach() + trip);
    RandomGenerator chance = chanceOf(number);
    int camera = chance.nextInt(size.cameras());
    Instant at = DayRhythm.moment(window, chance);
    List<Passage> passages = new ArrayList<>();
    for (int stop = 0; stop < MOST_STOPS / 2 && window.contains(at.plusSeconds(120)); stop++) {
      Instant behind = at.plus(Duration.ofSeconds(5 + chance.nextInt(115)));
      passages.add(passage(leaderOf(pair), camera, at, number, 2 * stop, chance));
      passages.add(passage(leaderOf(pair) + 1, camera, behind, number, 2 * stop + 1, chance));
      camera = neighbour(camera, chance);
      at = at.plusSeconds(chance.nextInt(SHORTEST_LEG_SECONDS, LONGEST_LEG_SECONDS));
    }
    return passages;
  }

  /** The true plate of a vehicle. */
  public String plateOf(int vehicle) {
    return plates.of(vehicle);
  }

  /** The leader of a planted pair; its follower is the vehicle after. */
  public int leaderOf(int pair) {
    return size.vehicles() + 2 * pair;
  }

  private Passage passage(
      int vehicle, int camera, Instant at, long trip, int stop, RandomGenerator chance) {
    String truth = plates.of(vehicle);
    String read = Misreading.of(truth, chance);
    int confidence = read.equals(truth) ? chance.nextInt(850, 1000) : chance.nextInt(400, 900);
    return new Passage(trip, stop, vehicle, camera, at, read, confidence / 1000.0);
  }

  /** Cameras of one city have numbers that follow each other. */
  private int neighbour(int camera, RandomGenerator chance) {
    int city = Math.max(1, size.cameras() / size.cities());
    int first = camera / city * city;
    int step = 1 + chance.nextInt(3);
    int within = Math.floorMod(camera - first + (chance.nextBoolean() ? step : -step), city);
    return Math.min(first + within, size.cameras() - 1);
  }

  private RandomGenerator chanceOf(long trip) {
    return RandomGeneratorFactory.of(GENERATOR).create(seed * 0x9E3779B97F4A7C15L + trip);
  }
}
