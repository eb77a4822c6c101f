package org.platewarden.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.kernel.GeoBox;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.Question;
import org.platewarden.purpose.SecondPersonWanted;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.Where;
import org.platewarden.sensitive.KnownSensitivePlaces;
import org.platewarden.sensitive.SensitivePlace;

/**
 * Leaves sensitive places out of what many people's vehicles fit (R8); where they are asked for on
 * purpose, a second person has to say yes.
 */
@ApplicationScoped
class LeftOut implements SecondPersonWanted {
  @Inject KnownSensitivePlaces places;

  @Override
  public boolean wants(Question question, Purpose purpose) {
    return switch (question) {
      case WideQuestion wide -> wide.criteria().sensitive();
      case SearchCriteria criteria -> criteria.sensitive() && criteria.isCountedFirst();
      default -> false;
    };
  }

  /** The query without the sensitive places that lie in it, unless they are asked for. */
  ReadsQuery of(SearchCriteria criteria) {
    ReadsQuery query = criteria.query();
    if (criteria.sensitive()) {
      return query;
    }
    List<Where.Area> areas =
        places.inForce().stream()
            .map(SensitivePlace::area)
            .filter(area -> mayMeet(query, area))
            .toList();
    return query.without(areas);
  }

  /** By their boxes: one too many leaves out nothing more. */
  private static boolean mayMeet(ReadsQuery query, Where.Area area) {
    return !(query.where().orElse(null) instanceof Where.Area asked)
        || meet(asked.box(), area.box());
  }

  private static boolean meet(GeoBox one, GeoBox other) {
    boolean besides =
        !one.crossesAntimeridian()
            && !other.crossesAntimeridian()
            && (one.east() < other.west() || other.east() < one.west());
    return !besides && one.south() <= other.north() && other.south() <= one.north();
  }
}
