package org.platewarden.web.board;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.platewarden.evidence.SavedRead;
import org.platewarden.report.Dossier;
import org.platewarden.web.frame.Say;

/** The two maps of a report: where in the country, and close by. */
@RequestScoped
public class ReportMaps {
  private static final double COUNTRY = 22;
  private static final double CLOSE = 0.6;

  /** What fits into so many degrees is still close. */
  private static final double CLOSE_AT_MOST = 4;

  private static final int MOST_SAID = 15;
  private static final int WIDE = 175;

  @Inject Outlines outlines;
  @Inject Say say;

  /** Both, overview first; of one read at least. */
  List<Dossier.Part> of(List<SavedRead> reads) {
    List<Spot> spots = Spot.of(reads);
    MapView all = MapView.around(spots, CLOSE);
    if (all.span() <= CLOSE_AT_MOST) {
      return List.of(overview(spots), picture(all, spots, say.of("board.report.close")));
    }
    Spot busiest =
        spots.stream().max(Comparator.comparingInt(spot -> spot.numbers().size())).orElseThrow();
    return List.of(
        overview(spots),
        picture(
            MapView.around(List.of(busiest), CLOSE),
            spots,
            say.of("board.report.close.around", busiest.name())));
  }

  private Dossier.Part overview(List<Spot> spots) {
    return picture(MapView.around(spots, COUNTRY), spots, say.of("board.report.overview"));
  }

  private Dossier.Part picture(MapView view, List<Spot> spots, String what) {
    List<Spot> seen = spots.stream().filter(view::shows).toList();
    String places =
        seen.stream()
            .limit(MOST_SAID)
            .map(
                spot ->
                    say.of(
                        "board.report.spot",
                        spot.said(),
                        spot.name(),
                        say.coordinates(spot.latitude(), spot.longitude())))
            .collect(joining("; "));
    String rest =
        seen.size() > MOST_SAID
            ? " " + say.of("board.report.spots.more", seen.size() - MOST_SAID)
            : "";
    return new Dossier.Picture(
        MapSketch.of(outlines.get(), view, seen),
        "image/png",
        say.of("board.report.map.instead", what, places) + rest,
        what + ". " + say.of("board.report.map.caption"),
        WIDE);
  }
}
