package org.platewarden.it.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The words in which the rules are written. */
final class Conditions {
  private static final Set<String> SESSION_BEANS =
      Set.of("jakarta.ejb.Stateless", "jakarta.ejb.Stateful", "jakarta.ejb.Singleton");

  private Conditions() {}

  /** A condition that lists what is wrong with one class; an empty list is a pass. */
  static ArchCondition<JavaClass> have(String what, Function<JavaClass, List<String>> faults) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        faults
            .apply(type)
            .forEach(
                fault ->
                    events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + fault)));
      }
    };
  }

  /** A condition on every class that a class depends on. */
  static ArchCondition<JavaClass> useOnly(String what, Predicate<Dependency> allowed) {
    return have(
        what,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(allowed.negate())
                .map(Dependency::getDescription)
                .toList());
  }

  /** Stateless, stateful and singleton session beans. */
  static DescribedPredicate<JavaClass> sessionBeans() {
    return DescribedPredicate.describe(
        "session beans", type -> SESSION_BEANS.stream().anyMatch(type::isAnnotatedWith));
  }

  /** What callers of a session bean can call: public, not static, also what it inherits. */
  static List<JavaMethod> businessMethods(JavaClass bean) {
    return bean.getAllMethods().stream()
        .filter(method -> !method.getOwner().isEquivalentTo(Object.class))
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE))
        .toList();
  }

  /** Whether a method, or the bean as a whole, carries an annotation. */
  static boolean isMarked(JavaClass bean, JavaMethod method, String annotation) {
    return method.isAnnotatedWith(annotation) || bean.isAnnotatedWith(annotation);
  }

  /** Whether the marking says why. */
  static boolean saysWhy(JavaClass bean, JavaMethod method, String annotation) {
    JavaAnnotation<?> found =
        method.isAnnotatedWith(annotation)
            ? method.getAnnotationOfType(annotation)
            : bean.getAnnotationOfType(annotation);
    return found.get("because").map(Object::toString).filter(why -> !why.isBlank()).isPresent();
  }
}
