package org.platewarden.web.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.CaseTally;
import org.platewarden.audit.Refusal;
import org.platewarden.cases.CaseClosing;
import org.platewarden.cases.CaseFile;
import org.platewarden.cases.CaseName;
import org.platewarden.cases.CaseStatus;
import org.platewarden.cases.LookAtCases;
import org.platewarden.cases.OfficerToAdd;
import org.platewarden.cases.RegisteredSubject;
import org.platewarden.cases.Subject;
import org.platewarden.cases.SubjectToRegister;
import org.platewarden.cases.WorkOnCase;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** The page of one case: what it is, who works on it, whom and what it is about. */
@Named
@RequestScoped
public class CasePage {
  @Inject LookAtCases look;
  @Inject WorkOnCase work;
  @Inject TypedSubject typed;
  @Inject HttpServletRequest request;
  @Inject Say say;

  private Optional<CaseNumber> number = Optional.empty();
  private @Nullable CaseFile file;
  private @Nullable CaseTally asked;
  private @Nullable String refusal;
  private final Map<String, String> faults = new LinkedHashMap<>();
  private String officer = "";
  private String reason = "";

  @PostConstruct
  void know() {
    number = numberIn(request.getParameter("n"));
  }

  static Optional<CaseNumber> numberIn(@Nullable String written) {
    try {
      return Optional.of(new CaseNumber(Objects.toString(written, "").strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no case has such a number
    }
  }

  /** A redirect to a case; Faces encodes what stands in it. */
  static String addressOf(CaseNumber number) {
    return "/cases/case.xhtml?faces-redirect=true&n=" + number;
  }

  /** Looks at what the page's address names; a case that the visitor may not see is not found. */
  public void open() throws IOException {
    if (!number.map(this::isSeen).orElse(false)) {
      NotFound.answer();
    }
  }

  private boolean isSeen(CaseNumber wanted) {
    try {
      file = look.file(new CaseName(wanted));
      asked = look.asked(new CaseName(wanted));
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  /** Lets the officer in the form work on the case. */
  public @Nullable String addOfficer() throws IOException {
    faultIf(!OfficerToAdd.isUserName(officer), "officer");
    return outcomeOf(wanted -> work.add(new OfficerToAdd(wanted, officer)));
  }

  /** Registers the vehicle in the form. */
  public @Nullable String registerVehicle() throws IOException {
    Optional<Plate> plate = plate();
    faultIf(!SubjectToRegister.isEvidence(typed.getEvidence()), "evidence");
    return outcomeOf(
        wanted ->
            work.register(
                new SubjectToRegister(
                    wanted, new Subject.Vehicle(plate.orElseThrow()), typed.getEvidence())));
  }

  private Optional<Plate> plate() {
    try {
      Issuer issuer = new Issuer(typed.getIssuer().strip().toUpperCase(Locale.ROOT));
      return Optional.of(Plate.of(typed.getPlate(), issuer));
    } catch (IllegalArgumentException e) {
      boolean plateFits = Plate.normalised(typed.getPlate()).matches("[A-Z0-9]{1,10}");
      faultIf(true, plateFits ? "issuer" : "plate");
      return Optional.empty();
    }
  }

  /** Registers the person in the form. */
  public @Nullable String registerPerson() throws IOException {
    faultIf(!Subject.Person.isReference(typed.getPerson()), "person");
    faultIf(!SubjectToRegister.isEvidence(typed.getPersonEvidence()), "personEvidence");
    return outcomeOf(
        wanted ->
            work.register(
                new SubjectToRegister(
                    wanted, new Subject.Person(typed.getPerson()), typed.getPersonEvidence())));
  }

  /** Closes the case. */
  public @Nullable String close() throws IOException {
    faultIf(!CaseClosing.isReason(reason), "reason");
    return outcomeOf(wanted -> work.close(new CaseClosing(wanted, reason)));
  }

  private void faultIf(boolean wrong, String field) {
    if (wrong) {
      faults.put(field, say.of("fault.case." + field));
    }
  }

  /** Something that is done to a case. */
  private interface Work {
    void on(CaseNumber number);
  }

  /** A redirect, so that loading again does nothing anew. */
  private @Nullable String outcomeOf(Work wanted) throws IOException {
    if (number.isPresent() && faults.isEmpty()) {
      try {
        wanted.on(number.get());
        return addressOf(number.get());
      } catch (Refusal refused) {
        refusal = say.refusal(refused);
      }
    }
    open();
    return null;
  }

  /** Whether more can be done to it; its forms count as there while what they sent is taken up. */
  public boolean isOpen() {
    return file == null ? request.getMethod().equals("POST") : file.status() == CaseStatus.OPEN;
  }

  /** A subject's kind, for its words. */
  public String kindOf(RegisteredSubject registered) {
    return registered.subject() instanceof Subject.Vehicle ? "vehicle" : "person";
  }

  /** A subject as people read it. */
  public String nameOf(RegisteredSubject registered) {
    return switch (registered.subject()) {
      case Subject.Vehicle vehicle ->
          (vehicle.plate().characters() + " " + vehicle.plate().issuer().code()).strip();
      case Subject.Person person -> person.reference();
    };
  }

  /** The case. */
  public @Nullable CaseFile getFile() {
    return file;
  }

  /** What was asked for it. */
  public @Nullable CaseTally getAsked() {
    return asked;
  }

  /** Why something was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** What is wrong with a field, by field. */
  public Map<String, String> getFaults() {
    return faults;
  }

  /** The same, in the order of the form. */
  public List<Map.Entry<String, String>> getFaultList() {
    return List.copyOf(faults.entrySet());
  }

  /** A user name. */
  public String getOfficer() {
    return officer;
  }

  /** Typed in the form. */
  public void setOfficer(@Nullable String officer) {
    this.officer = Objects.toString(officer, "");
  }

  /** Why it ends. */
  public String getReason() {
    return reason;
  }

  /** Typed in the form. */
  public void setReason(@Nullable String reason) {
    this.reason = Objects.toString(reason, "");
  }
}
