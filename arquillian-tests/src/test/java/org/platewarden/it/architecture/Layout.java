package org.platewarden.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;

/**
 * Where a class lives below a root package. The product's root is {@code org.platewarden}; planted
 * violations bring a root of their own, so that the same rules can be tried on them.
 *
 * @param root a package name, without a dot at its end
 */
record Layout(String root) {
  /** The top-level package below the root: a feature, {@code web} or {@code routes}. */
  Optional<String> topLevelOf(JavaClass type) {
    return below(type).map(rest -> rest.split("\\.", 2)[0]);
  }

  /** The package inside the feature: {@code model}, {@code store}, or empty for its root. */
  Optional<String> innerPackageOf(JavaClass type) {
    return below(type).map(rest -> rest.contains(".") ? rest.substring(rest.indexOf('.') + 1) : "");
  }

  /** An ArchUnit package pattern below the root: {@code in("*.model..")}. */
  String in(String pattern) {
    return root + "." + pattern;
  }

  /** Classes of one of the named top-level packages. */
  DescribedPredicate<JavaClass> topLevel(String... names) {
    var wanted = java.util.Set.of(names);
    return DescribedPredicate.describe(
        "in one of " + wanted, type -> topLevelOf(type).filter(wanted::contains).isPresent());
  }

  /** Classes of a feature: neither web nor routes. */
  DescribedPredicate<JavaClass> features() {
    return DescribedPredicate.describe(
        "in a feature",
        type -> topLevelOf(type).filter(top -> !FeatureTable.ADAPTERS.contains(top)).isPresent());
  }

  /**
   * Classes that are run by themselves, outside the server: {@code …Program} with a {@code main}.
   */
  DescribedPredicate<JavaClass> programs() {
    return DescribedPredicate.describe(
        "programs",
        type ->
            type.getSimpleName().endsWith("Program")
                && type.getMethods().stream().anyMatch(method -> method.getName().equals("main")));
  }

  private Optional<String> below(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root + ".")
        ? Optional.of(name.substring(root.length() + 1))
        : Optional.empty();
  }
}
