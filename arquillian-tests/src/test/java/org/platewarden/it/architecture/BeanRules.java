package org.platewarden.it.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static org.platewarden.it.architecture.Conditions.businessMethods;
import static org.platewarden.it.architecture.Conditions.have;
import static org.platewarden.it.architecture.Conditions.isMarked;
import static org.platewarden.it.architecture.Conditions.saysWhy;
import static org.platewarden.it.architecture.Conditions.sessionBeans;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules 7, 8 and 10: what a session bean promises, and how small it stays. */
record BeanRules(Layout layout) {
  private static final String AUDITED = "org.platewarden.audit.Audited";
  private static final String NOT_AUDITED = "org.platewarden.audit.NotAudited";
  private static final String ENTITLED = "org.platewarden.access.Entitled";
  private static final String PURPOSE_BOUND = "org.platewarden.purpose.PurposeBound";
  private static final String PURPOSE = "org.platewarden.purpose.Purpose";

  private static final String CASE_BOUND = "org.platewarden.cases.CaseBound";
  private static final String CASE_NAME = "org.platewarden.cases.CaseName";

  private static final int MOST_METHODS = 5;
  private static final int MOST_COLLABORATORS = 7;
  private static final Set<String> INJECTIONS =
      Set.of(
          "jakarta.inject.Inject",
          "jakarta.ejb.EJB",
          "jakarta.annotation.Resource",
          "jakarta.persistence.PersistenceContext");

  private static final String NAMES_THAT_SAY_NOTHING =
      ".*(Impl|Utils?|Helper|Manager|Dao|DAO|Facade|Dto|DTO|VO)";

  /** Rule 7, first half. */
  ArchRule beansAreAuditedOrSayWhyNot() {
    return classes()
        .that(sessionBeans())
        .should(have("be @Audited or @NotAudited(because)", BeanRules::unaudited));
  }

  /** Rule 7, second half: a call on this passes no interceptor. */
  ArchRule noClassCallsItsOwnGuardedMethods() {
    return classes()
        .that(resideInAPackage(layout.root() + ".."))
        .should(have("not call their own guarded methods", BeanRules::callsOnItself));
  }

  /** Rule 8. */
  ArchRule looksAtPeopleAreBoundToAPurpose() {
    return classes()
        .that(sessionBeans())
        .and(layout.topLevel("search", "vendor", "evidence", "analytics"))
        .should(
            have(
                "be @PurposeBound and take a Purpose, or be @CaseBound and take a CaseName",
                BeanRules::withoutPurpose));
  }

  /** Rule 10, names. */
  ArchRule namesSaySomething() {
    return noClasses()
        .that(resideInAPackage(layout.root() + ".."))
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveNameMatching(NAMES_THAT_SAY_NOTHING);
  }

  /** Rule 10, sizes. */
  ArchRule sessionBeansStaySmall() {
    return classes()
        .that(sessionBeans())
        .should(have("have at most 5 public methods and 7 collaborators", BeanRules::tooMuch));
  }

  /** Rule 10, exceptions. */
  ArchRule nothingThrowsAGenericException() {
    return noClasses()
        .that(resideInAPackage(layout.root() + ".."))
        .should(THROW_GENERIC_EXCEPTIONS);
  }

  /** Rule 10, streams; a program of its own, with a {@code main}, may speak to its terminal. */
  ArchRule nothingUsesStandardStreams() {
    return noClasses()
        .that(resideInAPackage(layout.root() + ".."))
        .and(DescribedPredicate.not(layout.programs()))
        .should(ACCESS_STANDARD_STREAMS);
  }

  private static List<String> unaudited(JavaClass bean) {
    return businessMethods(bean).stream()
        .filter(method -> !isMarked(bean, method, AUDITED))
        .filter(
            method -> !isMarked(bean, method, NOT_AUDITED) || !saysWhy(bean, method, NOT_AUDITED))
        .map(method -> method.getName() + " is neither @Audited nor @NotAudited with a reason")
        .toList();
  }

  private static List<String> callsOnItself(JavaClass type) {
    return type.getCodeUnitAccessesFromSelf().stream()
        .filter(access -> onItself(type, access))
        .filter(access -> guarded(access.getTarget()))
        .map(JavaCodeUnitAccess::getDescription)
        .toList();
  }

  private static boolean onItself(JavaClass type, JavaCodeUnitAccess<?> access) {
    JavaClass owner = outermost(access.getTargetOwner());
    return type.getAllRawSuperclasses().contains(owner) || outermost(type).equals(owner);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(BeanRules::outermost).orElse(type);
  }

  private static boolean guarded(AccessTarget target) {
    return target.resolveMember().map(BeanRules::isGuarded).orElse(false);
  }

  private static boolean isGuarded(JavaMember member) {
    return Stream.of(AUDITED, ENTITLED, PURPOSE_BOUND, CASE_BOUND)
        .anyMatch(member::isAnnotatedWith);
  }

  private static List<String> withoutPurpose(JavaClass bean) {
    return businessMethods(bean).stream()
        .filter(method -> !isMarked(bean, method, PURPOSE_BOUND) || !takes(PURPOSE, method))
        .filter(method -> !isMarked(bean, method, CASE_BOUND) || !takes(CASE_NAME, method))
        .map(method -> method.getName() + " is not @PurposeBound or takes no Purpose")
        .toList();
  }

  private static boolean takes(String parameter, JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(type -> type.getName().equals(parameter));
  }

  private static List<String> tooMuch(JavaClass bean) {
    int methods = businessMethods(bean).size();
    long collaborators = collaborators(bean);
    return Stream.of(
            methods > MOST_METHODS ? "has " + methods + " public methods" : "",
            collaborators > MOST_COLLABORATORS ? "has " + collaborators + " collaborators" : "")
        .filter(fault -> !fault.isEmpty())
        .toList();
  }

  private static long collaborators(JavaClass bean) {
    long fields = bean.getAllFields().stream().filter(BeanRules::isInjected).count();
    long parameters =
        bean.getConstructors().stream()
            .filter(BeanRules::isInjected)
            .mapToLong(constructor -> constructor.getRawParameterTypes().size())
            .sum();
    return fields + parameters;
  }

  private static boolean isInjected(JavaMember member) {
    return INJECTIONS.stream().anyMatch(member::isAnnotatedWith);
  }
}
