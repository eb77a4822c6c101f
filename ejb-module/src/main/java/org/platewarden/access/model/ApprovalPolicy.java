package org.platewarden.access.model;

import java.time.Instant;
import java.util.Optional;
import org.platewarden.access.AccessRefused;
import org.platewarden.access.Elevation;
import org.platewarden.access.Office;

/** What must hold for a level to decide; each has its own words for "no". */
public enum ApprovalPolicy {
  /** The request is not decided, and not withdrawn. */
  WAITS {
    @Override
    Optional<AccessRefused> objection(Elevation asked, Seat seat, Organisation who, Instant at) {
      boolean waits =
          switch (asked.state(at)) {
            case WAITING, EXPIRED -> true;
            case GRANTED, REFUSED, WITHDRAWN -> false;
          };
      return unless(waits, AccessRefused.notWaiting());
    }
  },
  /** It has not expired. */
  IN_TIME {
    @Override
    Optional<AccessRefused> objection(Elevation asked, Seat seat, Organisation who, Instant at) {
      return unless(at.isBefore(asked.expiresAt()), AccessRefused.expired(asked.expiresAt()));
    }
  },
  /** Whoever asked has not left. */
  REQUESTER_IS_HERE {
    @Override
    Optional<AccessRefused> objection(Elevation asked, Seat seat, Organisation who, Instant at) {
      return unless(who.isHere(asked.requester(), at), AccessRefused.requesterLeft());
    }
  },
  /** It is this level's turn. */
  IN_ITS_TURN {
    @Override
    Optional<AccessRefused> objection(Elevation asked, Seat seat, Organisation who, Instant at) {
      boolean turn = asked.turn().filter(seat.office()::equals).isPresent();
      return unless(turn, AccessRefused.notItsTurn(seat.office()));
    }
  },
  /** Nobody decides their own request, nor has it decided in their place. */
  NOT_THEIR_OWN {
    @Override
    Optional<AccessRefused> objection(Elevation asked, Seat seat, Organisation who, Instant at) {
      boolean own =
          seat.by().equals(asked.requester()) || seat.inPlaceOf().equals(asked.requester());
      return unless(!own, AccessRefused.ownRequest());
    }
  },
  /** One person, one level: under one hat, by their own hand or another's. */
  ONE_LEVEL_EACH {
    @Override
    Optional<AccessRefused> objection(Elevation asked, Seat seat, Organisation who, Instant at) {
      boolean again =
          asked.deciders().contains(seat.by()) || asked.deciders().contains(seat.inPlaceOf());
      return unless(!again, AccessRefused.oneLevelEach());
    }
  },
  /** Whose office it is holds it now, for this requester and this area; the decider is here. */
  IN_OFFICE {
    @Override
    Optional<AccessRefused> objection(Elevation asked, Seat seat, Organisation who, Instant at) {
      String holder = seat.inPlaceOf();
      boolean inOffice =
          who.isHere(seat.by(), at)
              && who.isHere(holder, at)
              && who.holds(holder, seat.office(), asked.asked().area(), at)
              && (seat.office() != Office.SUPERVISOR
                  || who.supervisorOf(asked.requester()).filter(holder::equals).isPresent());
      return unless(inOffice, AccessRefused.notInOffice(seat.office()));
    }
  },
  /** Who decides in another's place was named for it, and the time is now. */
  DELEGATED {
    @Override
    Optional<AccessRefused> objection(Elevation asked, Seat seat, Organisation who, Instant at) {
      boolean delegated =
          seat.by().equals(seat.inPlaceOf())
              || who.standsInFor(seat.by(), seat.office(), at).contains(seat.inPlaceOf());
      return unless(delegated, AccessRefused.notDelegated(seat.office()));
    }
  };

  /** What this policy has against a decision, if anything. */
  abstract Optional<AccessRefused> objection(
      Elevation asked, Seat seat, Organisation who, Instant at);

  private static Optional<AccessRefused> unless(boolean holds, AccessRefused refusal) {
    return holds ? Optional.empty() : Optional.of(refusal);
  }
}
