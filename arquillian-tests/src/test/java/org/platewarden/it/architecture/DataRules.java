package org.platewarden.it.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.platewarden.it.architecture.Conditions.have;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules 4, 5 and 9: stores, the clock, models and entities. */
record DataRules(Layout layout) {
  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final String IMAGE_STORE = "org.platewarden.reads.model.ImageStore";
  private static final String RETAINED_UNDER = "org.platewarden.kernel.RetainedUnder";
  private static final Set<String> TAKES_BACK = Set.of("remove", "merge", "executeUpdate");
  private static final Set<String> TIMES_WITHOUT_ZONE =
      Set.of(
          "java.util.Date",
          "java.util.Calendar",
          "java.sql.Date",
          "java.sql.Timestamp",
          "java.time.LocalDateTime");

  /** Rule 4, first half. */
  ArchRule onlyStoresUseTheEntityManager() {
    return noClasses()
        .that(resideInAPackage(layout.root() + ".."))
        .and()
        .resideOutsideOfPackage(layout.in("*.store"))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "jakarta\\.persistence\\.EntityManager(Factory)?|org\\.hibernate\\.Session(Factory)?");
  }

  /** Rule 4, second half: what is on the trail stays on it. */
  ArchRule theTrailTakesNothingBack() {
    return noClasses()
        .that(layout.topLevel("audit"))
        .should()
        .accessTargetWhere(DescribedPredicate.describe("it takes rows back", this::takesBack));
  }

  /** Rule 4, on images: an original leaves its store only to be masked. */
  ArchRule originalsLeaveTheirStoreOnlyToBeMasked() {
    return noClasses()
        .that(resideInAPackage(layout.root() + ".."))
        .and()
        .doNotHaveFullyQualifiedName(layout.in("reads.MaskedPictures"))
        .and()
        .doNotHaveFullyQualifiedName(layout.in("reads.ReadAnew")) // gives plates away, no picture
        .and()
        .doNotHaveFullyQualifiedName(layout.in("reads.KeepPictures")) // what it masked itself
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("it is an original picture", DataRules::takesAnOriginal));
  }

  /** Rule 5, first half. */
  ArchRule modelsKnowNoContainerTransportOrLog() {
    return noClasses()
        .that(resideInAPackage(layout.in("*.model..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                layout.in("runtime.."),
                "jakarta.annotation..",
                "jakarta.ejb..",
                "jakarta.enterprise..",
                "jakarta.faces..",
                "jakarta.inject..",
                "jakarta.interceptor..",
                "jakarta.jms..",
                "jakarta.mail..",
                "jakarta.security..",
                "jakarta.servlet..",
                "jakarta.transaction..",
                "jakarta.ws..",
                "java.net.http..",
                "java.sql..",
                "java.util.logging..",
                "org.apache..",
                "org.eclipse.microprofile..",
                "org.hibernate..",
                "org.jboss..",
                "org.slf4j..",
                "org.wildfly.."));
  }

  /** Rule 5, second half. */
  ArchRule onlyTheTimeSourceReadsTheClock() {
    return noClasses()
        .that(resideInAPackage(layout.root() + ".."))
        .and()
        .doNotHaveFullyQualifiedName(layout.in("kernel.TimeSource"))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("it reads the system clock", DataRules::readsTheClock));
  }

  /** Rule 9. */
  ArchRule entitiesAreWholeAndRetained() {
    return classes()
        .that()
        .areAnnotatedWith(ENTITY)
        .should(have("be in a model package, whole when made, and retained", this::entityFaults));
  }

  private boolean takesBack(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getPackageName();
    return TAKES_BACK.contains(access.getName())
        && Stream.of("jakarta.persistence", "java.sql", "org.hibernate")
            .anyMatch(owner::startsWith);
  }

  private static boolean takesAnOriginal(JavaAccess<?> access) {
    return access.getTargetOwner().isAssignableTo(IMAGE_STORE) && access.getName().equals("find");
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    String called = owner + "." + name;
    return switch (called) {
      case "java.lang.System.currentTimeMillis", "java.util.Calendar.getInstance" -> true;
      case "java.util.Date.<init>", "java.util.GregorianCalendar.<init>" -> withNothing(access);
      default -> ofJavaTime(access, owner, name);
    };
  }

  private static boolean ofJavaTime(JavaAccess<?> access, String owner, String name) {
    if (!owner.startsWith("java.time.")) {
      return false;
    }
    boolean clockOfTheSystem =
        (owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource"))
            && (name.startsWith("system") || name.matches("tick(Millis|Seconds|Minutes)"));
    return clockOfTheSystem || (name.equals("now") && !withAClock(access));
  }

  private static boolean withNothing(JavaAccess<?> access) {
    return access.getTarget().getFullName().endsWith("()");
  }

  private static boolean withAClock(JavaAccess<?> access) {
    return access.getTarget().getFullName().endsWith("(java.time.Clock)");
  }

  private List<String> entityFaults(JavaClass entity) {
    Stream<String> place =
        layout.innerPackageOf(entity).orElse("").startsWith("model")
            ? Stream.empty()
            : Stream.of("is not in a model package");
    Stream<String> retention =
        entity.isAnnotatedWith(RETAINED_UNDER)
            ? Stream.empty()
            : Stream.of("has no @RetainedUnder");
    Stream<String> setters =
        entity.getMethods().stream()
            .filter(method -> isPublic(method.getModifiers()))
            .map(JavaMethod::getName)
            .filter(name -> name.matches("set[A-Z].*"))
            .map(name -> "has the public setter " + name);
    Stream<String> constructors =
        entity.getConstructors().stream()
            .filter(made -> isPublic(made.getModifiers()))
            .filter(made -> made.getRawParameterTypes().isEmpty())
            .map(JavaConstructor::getFullName)
            .map(name -> "can be made empty by anyone");
    Stream<String> times =
        entity.getFields().stream()
            .filter(field -> TIMES_WITHOUT_ZONE.contains(field.getRawType().getName()))
            .map(JavaField::getName)
            .map(name -> "keeps a time without a zone in " + name);
    return Stream.of(place, retention, setters, constructors, times)
        .flatMap(faults -> faults)
        .toList();
  }

  private static boolean isPublic(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC);
  }
}
