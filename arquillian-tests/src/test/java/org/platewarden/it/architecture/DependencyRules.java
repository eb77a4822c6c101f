package org.platewarden.it.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.platewarden.it.architecture.Conditions.have;
import static org.platewarden.it.architecture.Conditions.useOnly;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules 1, 2, 3 and 6: which package may know which. */
record DependencyRules(Layout layout) {
  private static final Set<String> FEATURE_PACKAGES = Set.of("", "model", "store");

  /** Packages named for the technology they fence in. */
  private static final Set<String> FENCES =
      Set.of("recognition.opencv", "recognition.worker", "audit.tlog", "audit.tlog.witness");

  /** Rule 1, first half. */
  ArchRule topLevelPackagesAreFreeOfCycles() {
    return slices().matching(layout.in("(*)..")).should().beFreeOfCycles();
  }

  /** Rule 1, second half. */
  ArchRule featuresUseOnlyWhatTheirRowNames() {
    return classes()
        .that(resideInAPackage(layout.root() + ".."))
        .should(useOnly("use only the features that their row in the table names", this::inTable));
  }

  /** A package that the table does not know would escape rule 1. */
  ArchRule everyTopLevelPackageHasARow() {
    return classes()
        .that(resideInAPackage(layout.root() + ".."))
        .should(have("be in a package that the table knows", this::withoutRow));
  }

  /** Rule 2. */
  ArchRule modelsAndStoresStayInTheirFeature() {
    return classes()
        .that(resideInAPackage(layout.root() + ".."))
        .should(useOnly("use other features by their root package", this::byRootPackage));
  }

  /** Section 2: a feature has its root, model and store, and fences named for a technology. */
  ArchRule featuresHaveNoOtherFolders() {
    return classes()
        .that(layout.features())
        .should(have("be in the root, model or store of their feature", this::inOtherFolder));
  }

  /** Rule 3. */
  ArchRule kernelDependsOnAlmostNothing() {
    return classes()
        .that(layout.topLevel("kernel"))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                layout.in("kernel"),
                "java..",
                "jakarta.persistence..",
                "jakarta.validation..",
                "org.jspecify.annotations"));
  }

  /** Rule 6, adapters towards features. */
  ArchRule adaptersUseNoModelStoreOrPersistence() {
    return noClasses()
        .that(layout.topLevel("web", "routes"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                layout.in("*.model.."), layout.in("*.store.."), "jakarta.persistence.."));
  }

  /** Rule 6, adapters towards each other. */
  ArchRule pagesAndRoutesDoNotKnowEachOther() {
    return classes()
        .that(layout.topLevel("web", "routes"))
        .should(
            useOnly(
                "not use the other adapter",
                dependency -> !adapter(target(dependency), origin(dependency))));
  }

  /** Rule 6, features towards adapters. */
  ArchRule featuresKnowNeitherPagesNorRoutes() {
    return noClasses()
        .that(layout.features())
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                layout.in("web.."),
                layout.in("routes.."),
                "jakarta.faces..",
                "jakarta.servlet..",
                "org.primefaces..",
                "org.omnifaces..",
                "org.apache.camel.."));
  }

  /** Rule 6, the fence around OpenCV. */
  ArchRule onlyOnePackageKnowsOpenCv() {
    return noClasses()
        .that(resideInAPackage(layout.root() + ".."))
        .and()
        .resideOutsideOfPackage(layout.in("recognition.opencv"))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.opencv..", "org.bytedeco.."));
  }

  /** Rule 6, the fence around the log: whoever checks the trail runs it without the product. */
  ArchRule theLogKnowsTheJdkAlone() {
    return classes()
        .that(resideInAPackage(layout.in("audit.tlog..")))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    layout.in("audit.tlog.."), "java..", "javax.crypto..", "com.sun.net.httpserver")
                .or(name("org.jspecify.annotations.NullMarked"))
                .or(name("org.jspecify.annotations.Nullable"))
                .or(name("org.platewarden.kernel.TimeSource"))
                .or(name("org.platewarden.runtime.DurableFiles")))
        .as("the log depends on the JDK alone, and on two classes that do");
  }

  /** Rule 6, the fence around decoding: pixels of a picture from outside are in workers only. */
  ArchRule onlyWorkersRunTheLibrary() {
    return noClasses()
        .that(resideInAPackage(layout.root() + ".."))
        .and()
        .resideOutsideOfPackages(layout.in("recognition.opencv"), layout.in("recognition.worker"))
        .should()
        .dependOnClassesThat(resideInAPackage(layout.in("recognition.opencv")));
  }

  private boolean inTable(Dependency dependency) {
    Optional<String> user = origin(dependency);
    Optional<String> used = target(dependency);
    return user.isEmpty() || used.isEmpty() || FeatureTable.allows(user.get(), used.get());
  }

  private boolean byRootPackage(Dependency dependency) {
    JavaClass used = dependency.getTargetClass().getBaseComponentType();
    boolean hidden =
        layout
            .innerPackageOf(used)
            .filter(inner -> inner.startsWith("model") || inner.startsWith("store"))
            .isPresent();
    return !hidden || origin(dependency).equals(target(dependency));
  }

  private List<String> withoutRow(JavaClass type) {
    String top = layout.topLevelOf(type).orElse("");
    return FeatureTable.knows(top) || FeatureTable.ADAPTERS.contains(top)
        ? List.of()
        : List.of("package " + top + " has no row in FeatureTable");
  }

  private List<String> inOtherFolder(JavaClass type) {
    String inner = layout.innerPackageOf(type).orElse("");
    String whole = layout.topLevelOf(type).orElse("") + "." + inner;
    return FEATURE_PACKAGES.contains(inner) || FENCES.contains(whole)
        ? List.of()
        : List.of("package " + whole + " is neither root, model, store nor a fence");
  }

  private static boolean adapter(Optional<String> used, Optional<String> user) {
    return used.filter(FeatureTable.ADAPTERS::contains).isPresent() && !used.equals(user);
  }

  private Optional<String> origin(Dependency dependency) {
    return layout.topLevelOf(dependency.getOriginClass());
  }

  private Optional<String> target(Dependency dependency) {
    return layout.topLevelOf(dependency.getTargetClass().getBaseComponentType());
  }
}
