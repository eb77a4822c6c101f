package org.platewarden.it.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.net.URI;

/** The product's own classes as the build packed them: features, routes and pages. */
final class ProductClasses {
  static final String ROOT = "org.platewarden";
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ProductClasses::isNotOfThisModule)
          .importPackages(ROOT);

  private ProductClasses() {}

  /** How many classes came from one module. */
  static long countFrom(String module) {
    return ALL.stream().filter(type -> cameFrom(type, module)).count();
  }

  /** How many classes one top-level package holds. */
  static long countIn(String topLevel) {
    var layout = new Layout(ROOT);
    return ALL.stream()
        .filter(type -> layout.topLevelOf(type).filter(topLevel::equals).isPresent())
        .count();
  }

  private static boolean cameFrom(JavaClass type, String module) {
    return type.getSource()
        .map(source -> source.getUri())
        .map(URI::toString)
        .orElse("")
        .contains(module);
  }

  private static boolean isNotOfThisModule(Location location) {
    return !location.contains("/test-classes/") && !location.contains("-tests.jar");
  }
}
