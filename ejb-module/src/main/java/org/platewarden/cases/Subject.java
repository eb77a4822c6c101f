package org.platewarden.cases;

import org.platewarden.audit.SubjectField;
import org.platewarden.kernel.Plate;

/** Whom or what a case is about. */
public sealed interface Subject {
  /** The subject as the trail keeps it. */
  String onTheTrail();

  /**
   * A vehicle.
   *
   * @param plate its characters and who issued it
   */
  record Vehicle(Plate plate) implements Subject {
    @Override
    public String onTheTrail() {
      return "plate=%s; issuer=%s".formatted(plate.characters(), plate.issuer().code());
    }
  }

  /**
   * A person, by the reference that another system of the agency has; never by name.
   *
   * @param reference 2 to 60 characters
   */
  record Person(String reference) implements Subject {
    private static final int LEAST = 2;
    private static final int MOST = 60;

    public Person {
      reference = CaseWords.checked("person's reference", reference, LEAST, MOST);
    }

    /** Whether it can be a reference. */
    public static boolean isReference(String written) {
      return CaseWords.fits(written, LEAST, MOST);
    }

    @Override
    public String onTheTrail() {
      return "person=" + SubjectField.written(reference);
    }
  }
}
