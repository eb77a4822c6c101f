package org.platewarden.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/** Each rule, tried on classes that break it: a rule that cannot fail guards nothing. */
class PlantedViolationsTest {
  private static final String PLANTED = "org.platewarden.planted.";

  @Test
  void rule_1_finds_a_cycle() {
    reportOf("cycle", dependencies("cycle").topLevelPackagesAreFreeOfCycles())
        .contains("KnowsCases", "KnowsIdentity");
  }

  @Test
  void rule_1_finds_a_feature_that_its_row_does_not_name() {
    reportOf("row", dependencies("row").featuresUseOnlyWhatTheirRowNames())
        .contains("KnowsHotlist");
  }

  @Test
  void rule_1_finds_a_package_without_a_row() {
    reportOf("norow", dependencies("norow").everyTopLevelPackageHasARow()).contains("InNoRow");
  }

  @Test
  void rule_2_finds_a_look_into_a_foreign_model() {
    reportOf("hidden", dependencies("hidden").modelsAndStoresStayInTheirFeature())
        .contains("LooksIntoTheModel");
  }

  @Test
  void rule_2_finds_a_service_folder() {
    reportOf("folders", dependencies("folders").featuresHaveNoOtherFolders())
        .contains("InAServiceFolder");
  }

  @Test
  void rule_3_finds_a_kernel_that_knows_the_container() {
    reportOf("core", dependencies("core").kernelDependsOnAlmostNothing())
        .contains("KnowsTheContainer");
  }

  @Test
  void rule_4_finds_a_query_outside_the_store() {
    reportOf("data", data("data").onlyStoresUseTheEntityManager())
        .contains("QueriesInTheBean")
        .doesNotContain("TakesBackFromTheTrail");
  }

  @Test
  void rule_4_finds_a_removal_from_the_trail() {
    reportOf("data", data("data").theTrailTakesNothingBack()).contains("TakesBackFromTheTrail");
  }

  @Test
  void rule_4_finds_an_original_picture_that_is_not_taken_to_be_masked() {
    reportOf("originals", data("originals").originalsLeaveTheirStoreOnlyToBeMasked())
        .contains("ServesOriginals.byCall(", "ServesOriginals.byReference(")
        .doesNotContain("MaskedPictures");
  }

  @Test
  void rule_5_finds_a_model_that_logs() {
    reportOf("model", data("model").modelsKnowNoContainerTransportOrLog()).contains("KnowsTheLog");
  }

  @Test
  void rule_5_finds_each_way_to_read_the_clock() {
    reportOf("clock", data("clock").onlyTheTimeSourceReadsTheClock())
        .contains(
            "ReadsTheClock.byNow()",
            "ReadsTheClock.byNowInAZone()",
            "ReadsTheClock.byReference()",
            "ReadsTheClock.byMillis()",
            "ReadsTheClock.byDate()",
            "ReadsTheClock.byCalendar()",
            "ReadsTheClock.byClock()",
            "ReadsTheClock.bySource()",
            "ReadsTheClock.byTicks()")
        .doesNotContain("allowed");
  }

  @Test
  void rule_6_finds_a_page_that_uses_persistence() {
    reportOf("sides", dependencies("sides").adaptersUseNoModelStoreOrPersistence())
        .contains("UsesPersistence");
  }

  @Test
  void rule_6_finds_a_page_that_knows_a_route() {
    reportOf("sides", dependencies("sides").pagesAndRoutesDoNotKnowEachOther())
        .contains("KnowsARoute");
  }

  @Test
  void rule_6_finds_a_feature_that_knows_the_page() {
    reportOf("sides", dependencies("sides").featuresKnowNeitherPagesNorRoutes())
        .contains("KnowsThePage");
  }

  @Test
  void rule_6_finds_opencv_outside_its_fence() {
    reportOf("sides", dependencies("sides").onlyOnePackageKnowsOpenCv()).contains("KnowsOpenCv");
  }

  @Test
  void rule_6_finds_a_log_that_needs_the_product() {
    reportOf("log", dependencies("log").theLogKnowsTheJdkAlone())
        .contains("NeedsTheProduct", "jakarta.inject.Inject")
        .doesNotContain("PrintsProgram");
  }

  @Test
  void rule_10_lets_a_program_print_and_nothing_beside_it() {
    reportOf("log", beans("log").nothingUsesStandardStreams())
        .contains("NeedsTheProduct")
        .doesNotContain("PrintsProgram");
  }

  @Test
  void rule_6_finds_a_picture_decoded_in_the_portals_own_process() {
    reportOf("sides", dependencies("sides").onlyWorkersRunTheLibrary())
        .contains("DecodesHere")
        .doesNotContain("AsksAWorker");
  }

  @Test
  void rule_7_finds_a_method_that_leaves_no_trace() {
    reportOf("audited", beans("audited").beansAreAuditedOrSayWhyNot())
        .contains("LeavesNoTrace", "unseen", "unexplained")
        .doesNotContain("excused");
  }

  @Test
  void rule_7_finds_a_call_past_the_interceptors() {
    reportOf("audited", beans("audited").noClassCallsItsOwnGuardedMethods())
        .contains("CallsItself.byCall()", "CallsItself.byReference()");
  }

  @Test
  void rule_8_finds_a_look_without_a_purpose() {
    reportOf("purpose", beans("purpose").looksAtPeopleAreBoundToAPurpose())
        .contains("SearchesForNoReason", "takesNone", "isNotBound")
        .doesNotContain(": bound is");
  }

  @Test
  void rule_9_finds_each_fault_of_an_entity() {
    reportOf("entity", data("entity").entitiesAreWholeAndRetained())
        .contains(
            "FillableByAnyone",
            "is not in a model package",
            "has no @RetainedUnder",
            "has the public setter setSeenAt",
            "can be made empty by anyone",
            "keeps a time without a zone in seenAt");
  }

  @Test
  void rule_10_finds_names_that_say_nothing() {
    reportOf("names", beans("names").namesSaySomething())
        .contains("ReadServiceImpl", "PlateUtils")
        .doesNotContain("DoesEverything");
  }

  @Test
  void rule_10_finds_a_bean_that_does_everything() {
    reportOf("names", beans("names").sessionBeansStaySmall())
        .contains("DoesEverything: has 6 public methods", "DoesEverything: has 8 collaborators");
  }

  @Test
  void rule_10_finds_a_generic_exception() {
    reportOf("names", beans("names").nothingThrowsAGenericException()).contains("ThrowsAnything");
  }

  @Test
  void rule_10_finds_a_print() {
    reportOf("names", beans("names").nothingUsesStandardStreams()).contains("Prints");
  }

  @Test
  void an_exception_ends_on_its_last_day() {
    var lastDay = LocalDate.of(2027, 1, 31);
    var agreed =
        List.of(
            new ArchitectureExceptions.Tolerance(
                "ThrowsAnything", "the founding engineers", lastDay, "planted"));
    ArchRule rule = beans("names").nothingThrowsAGenericException();
    JavaClasses classes = planted("names");

    assertThatCode(() -> ArchitectureExceptions.check(rule, classes, agreed, lastDay))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> ArchitectureExceptions.check(rule, classes, agreed, lastDay.plusDays(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ThrowsAnything");
  }

  @Test
  void a_rule_that_sees_nothing_fails() {
    ArchRule aboutKernel = dependencies("names").kernelDependsOnAlmostNothing();

    assertThatThrownBy(() -> ArchitectureExceptions.check(aboutKernel, planted("names")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }

  private static AbstractStringAssert<?> reportOf(String root, ArchRule rule) {
    var details =
        rule.allowEmptyShould(true).evaluate(planted(root)).getFailureReport().getDetails();
    return assertThat(String.join("\n", details));
  }

  private static JavaClasses planted(String root) {
    return new ClassFileImporter().importPackages(PLANTED + root);
  }

  private static DependencyRules dependencies(String root) {
    return new DependencyRules(new Layout(PLANTED + root));
  }

  private static DataRules data(String root) {
    return new DataRules(new Layout(PLANTED + root));
  }

  private static BeanRules beans(String root) {
    return new BeanRules(new Layout(PLANTED + root));
  }
}
