package org.platewarden.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By which levels rights are granted, and how long a request waits. */
@ApplicationScoped
public class AccessSettings {
  private static final int LEAST_LEVELS = 2;
  private static final int MOST_DAYS = 90;

  @Inject
  @ConfigProperty(
      name = "platewarden.access.levels",
      defaultValue = "SUPERVISOR,AGENCY_MANAGER,PRIVACY_OFFICER")
  List<String> levels = List.of();

  @Inject
  @ConfigProperty(name = "platewarden.access.sources", defaultValue = "commercial")
  List<String> sources = List.of();

  @Inject
  @ConfigProperty(name = "platewarden.access.request.days", defaultValue = "14")
  int requestDays;

  @Inject
  @ConfigProperty(name = "platewarden.access.zone", defaultValue = "UTC")
  String zone = "UTC";

  /**
   * Sees that they can be meant.
   *
   * @throws IllegalStateException if not; it names the setting
   */
  @PostConstruct
  void check() {
    List<Office> read = chain();
    if (read.size() < LEAST_LEVELS || read.stream().distinct().count() < read.size()) {
      throw new IllegalStateException(
          "the setting platewarden.access.levels is %s: give %d different levels or more"
              .formatted(levels, LEAST_LEVELS));
    }
    if (requestDays < 1 || requestDays > MOST_DAYS) {
      throw new IllegalStateException(
          "the setting platewarden.access.request.days is %d: give 1 to %d"
              .formatted(requestDays, MOST_DAYS));
    }
    if (sources().stream().anyMatch(each -> !each.matches("[A-Za-z0-9-]{1,40}"))) {
      throw new IllegalStateException(
          "the setting platewarden.access.sources is %s: give names of letters, digits and dashes"
              .formatted(sources));
    }
    try {
      zone();
    } catch (DateTimeException e) {
      throw new IllegalStateException(
          "the setting platewarden.access.zone is %s: give a time zone such as America/Chicago"
              .formatted(zone),
          e);
    }
  }

  /** The levels of a request that is made now, the first first. */
  List<Office> chain() {
    try {
      return levels.stream().map(String::strip).map(Office::valueOf).toList();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "the setting platewarden.access.levels is %s: give some of %s"
              .formatted(levels, Arrays.toString(Office.values())),
          e);
    }
  }

  /** The commercial services that may be asked for, by name. */
  List<String> sources() {
    return sources.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
  }

  /** How long a request waits for all its levels. */
  Duration open() {
    return Duration.ofDays(requestDays);
  }

  /** By whose clock a day of the agency ends. */
  public ZoneId zone() {
    return ZoneId.of(zone);
  }
}
