package org.platewarden.access.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.access.Appointment;
import org.platewarden.access.Area;
import org.platewarden.access.Delegation;
import org.platewarden.access.HeldOffice;
import org.platewarden.access.Member;
import org.platewarden.access.PersonToKeep;
import org.platewarden.access.TrainingRecord;

/** Where the organisation and its training are kept. Nothing is taken away; what ends, ends. */
public interface People {
  /** All areas, by name. */
  List<Area> areas();

  /** Everybody who is, or was, in the organisation, by name. */
  List<Member> all();

  /** The person of this name. */
  Optional<Member> find(String name);

  /** Those whom a person supervises and who have not left, by name. */
  List<Member> supervisedBy(String supervisor);

  /** Keeps a new person. */
  void add(PersonToKeep person, Instant at);

  /** Keeps where a person works now, and under whom. */
  void move(PersonToKeep person);

  /** Keeps that a person left; false if they had. */
  boolean leave(String name, Instant at);

  /** All offices that are held at an instant. */
  List<HeldOffice> offices(Instant at);

  /** Keeps that somebody holds an office. */
  void appoint(UUID id, Appointment appointment, Instant from, String by);

  /** Keeps that an office ended; false if it had. */
  boolean endOffice(UUID id, Instant at);

  /** The delegations of which a person is the holder or the delegate, the latest first. */
  List<Delegation> delegationsOf(String person);

  /** Keeps a delegation. */
  void add(Delegation delegation);

  /** Keeps that a delegation ended; false if it had, or is not this holder's. */
  boolean endDelegation(UUID id, String holder, Instant at);

  /** What a person learned, the latest first. */
  List<TrainingRecord> trainingOf(String person);

  /** Keeps a record; false if there is one of the same course and time. */
  boolean add(TrainingRecord record, String by, Instant at);
}
