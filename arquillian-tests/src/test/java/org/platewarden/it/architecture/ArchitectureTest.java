package org.platewarden.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platewarden.it.architecture.ProductClasses.ALL;
import static org.platewarden.it.architecture.ProductClasses.ROOT;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ten rules of docs/ARCHITECTURE.md on the product as it was packed. That each rule can fail is
 * shown by {@link PlantedViolationsTest}.
 */
class ArchitectureTest {
  private static final Layout LAYOUT = new Layout(ROOT);
  private static final DependencyRules DEPENDENCIES = new DependencyRules(LAYOUT);
  private static final DataRules DATA = new DataRules(LAYOUT);
  private static final BeanRules BEANS = new BeanRules(LAYOUT);

  @Test
  @DisplayName("Rule 1: top-level packages are free of cycles")
  void top_level_packages_are_free_of_cycles() {
    holds(DEPENDENCIES.topLevelPackagesAreFreeOfCycles());
  }

  @Test
  @DisplayName("Rule 1: a feature uses only the features that its row names")
  void a_feature_uses_only_the_features_that_its_row_names() {
    holds(DEPENDENCIES.featuresUseOnlyWhatTheirRowNames());
    holds(DEPENDENCIES.everyTopLevelPackageHasARow());
  }

  @Test
  @DisplayName("Rule 2: models and stores stay in their feature")
  void models_and_stores_stay_in_their_feature() {
    holds(DEPENDENCIES.modelsAndStoresStayInTheirFeature());
    holds(DEPENDENCIES.featuresHaveNoOtherFolders());
  }

  @Test
  @DisplayName("Rule 3: kernel depends on almost nothing")
  void kernel_depends_on_almost_nothing() {
    holds(DEPENDENCIES.kernelDependsOnAlmostNothing());
  }

  @Test
  @DisplayName("Rule 4: only stores use the entity manager, and the trail takes nothing back (R26)")
  void only_stores_use_the_entity_manager_and_the_trail_takes_nothing_back() {
    holds(DATA.onlyStoresUseTheEntityManager());
    holds(DATA.theTrailTakesNothingBack());
  }

  @Test
  @DisplayName("Rule 4: an original picture leaves its store only to be masked (R11)")
  void an_original_picture_leaves_its_store_only_to_be_masked() {
    holds(DATA.originalsLeaveTheirStoreOnlyToBeMasked());
  }

  @Test
  @DisplayName("Rule 5: models know no container, and only the time source reads the clock")
  void models_know_no_container_and_only_the_time_source_reads_the_clock() {
    holds(DATA.modelsKnowNoContainerTransportOrLog());
    holds(DATA.onlyTheTimeSourceReadsTheClock());
  }

  @Test
  @DisplayName("Rule 6: pages, routes and features keep to their sides")
  void pages_routes_and_features_keep_to_their_sides() {
    holds(DEPENDENCIES.adaptersUseNoModelStoreOrPersistence());
    holds(DEPENDENCIES.pagesAndRoutesDoNotKnowEachOther());
    holds(DEPENDENCIES.featuresKnowNeitherPagesNorRoutes());
    holds(DEPENDENCIES.onlyOnePackageKnowsOpenCv());
    holds(DEPENDENCIES.theLogKnowsTheJdkAlone());
    holds(DEPENDENCIES.onlyWorkersRunTheLibrary());
  }

  @Test
  @DisplayName("Rule 7: a session bean is audited, and no call slips past its interceptors (R26)")
  void a_session_bean_is_audited_and_no_call_slips_past_its_interceptors() {
    holds(BEANS.beansAreAuditedOrSayWhyNot());
    holds(BEANS.noClassCallsItsOwnGuardedMethods());
  }

  @Test
  @DisplayName("Rule 8: a look at people's movements is bound to a purpose (R6)")
  void a_look_at_peoples_movements_is_bound_to_a_purpose() {
    holds(BEANS.looksAtPeopleAreBoundToAPurpose());
  }

  @Test
  @DisplayName("Rule 9: entities are whole when made, and retained under a class (R32)")
  void entities_are_whole_when_made_and_retained_under_a_class() {
    holds(DATA.entitiesAreWholeAndRetained());
  }

  @Test
  @DisplayName("Rule 10: names say something and session beans stay small")
  void names_say_something_and_session_beans_stay_small() {
    holds(BEANS.namesSaySomething());
    holds(BEANS.sessionBeansStaySmall());
    holds(BEANS.nothingThrowsAGenericException());
    holds(BEANS.nothingUsesStandardStreams());
  }

  @ParameterizedTest
  @CsvSource({"ejb-module, 100", "camel-routes, 20", "web-module, 35"})
  void the_rules_see_the_classes_of(String module, long least) {
    assertThat(ProductClasses.countFrom(module)).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kernel",
        "runtime",
        "identity",
        "audit",
        "purpose",
        "cameras",
        "recognition",
        "reads",
        "search",
        "web",
        "routes"
      })
  void the_rules_see_the_package(String topLevel) {
    assertThat(ProductClasses.countIn(topLevel)).isPositive();
  }

  private static void holds(ArchRule rule) {
    ArchitectureExceptions.check(rule, ALL);
  }
}
