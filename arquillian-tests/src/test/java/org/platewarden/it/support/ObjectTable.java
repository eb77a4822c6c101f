package org.platewarden.it.support;

import java.util.List;
import java.util.Set;

/**
 * Which parameter of which page names something that a person may see or not, and how that is asked
 * for. A new parameter is a new row, or is said to name nothing.
 */
public final class ObjectTable {
  /**
   * Parameters that name nothing that is kept: words of a form that is sent, choices of how a page
   * is shown.
   */
  public static final Set<String> NAME_NOTHING =
      Set.of(
          "AccessPage done",
          "AccountsPage done",
          "ApprovalsPage done",
          "AreasPage done",
          "AsidePage done",
          "AsidePage page",
          "CameraFormPage version",
          "CameraPage version",
          "ConflictsPage done",
          "DoorFilter lang",
          "FileAnswer form",
          "HeldPage done",
          "HoldsPage done",
          "LivePage after",
          "LivePage cameras",
          "LivePage paused",
          "OpenedRead correct",
          "OpenedRead save",
          "PeoplePage done",
          "PeoplePage why",
          "PolicyPage done",
          "PolicyPage role",
          "PolicyPage type",
          "PolicyVersionPage afterAt",
          "PolicyWhyPage days",
          "PolicyWhyPage purpose",
          "PolicyWhyPage role",
          "PolicyWhyPage source",
          "PolicyWhyPage type",
          "ReportsPage from",
          "ReportsPage to",
          "ReviewsPage done",
          "RulesPage done",
          "SavingRead saved",
          "SavingVendorRead saved",
          "SensitivePage done",
          "TableAddress by",
          "TableAddress page",
          "TableAddress q",
          "TableAddress s",
          "VehiclesPage done");

  /** What names something in a form that is sent; the beans that take it hold it against rights. */
  public static final Set<String> IN_FORMS =
      Set.of(
          "AccessPage r",
          "AccountsPage g",
          "ApprovalsPage d",
          "AsidePage back",
          "BackChannelLogout logout_token",
          "CameraPage alert",
          "CameraPage key",
          "Choices caseNumber",
          "OrganisationPage o",
          "PeoplePage g");

  private static final String ROWS =
      """
      CasePage n              | /cases/case.xhtml?n=%s
      BoardPage n             | /cases/board.xhtml?n=%s
      BoardExport n           | /cases/board/export?form=CSV&n=%s
      BoardPicture n          | /cases/board/picture?i=00000000-0000-4000-8000-000000000000&n=%s
      BoardPicture i          | /cases/board/picture?n=NONE-1&i=%s
      SearchPage a            | /search/index.xhtml?a=%s
      SearchPage c            | /search/index.xhtml?c=%s
      SearchPage case         | /search/index.xhtml?case=%s
      CountsPage c            | /search/counts.xhtml?c=%s
      SavingVendorRead a      | /search/save.xhtml?i=0&a=%s
      SavingVendorRead i      | /search/save.xhtml?a=none&i=%s
      OpenedRead r            | /read/index.xhtml?r=%s
      SavingRead r            | /read/index.xhtml?save=1&r=%s
      ReadImage r             | /read/image?v=small&r=%s
      ReadImage v             | /read/image?r=none&v=%s
      HeldPage q              | /second/index.xhtml?q=%s
      ReviewPage q            | /reviews/review.xhtml?q=%s
      ApprovalPage r          | /approvals/request.xhtml?r=%s
      ConflictsPage q         | /conflicts/index.xhtml?q=%s
      RulePage n              | /retention/rule.xhtml?n=%s
      HoldPage n              | /retention/hold.xhtml?n=%s
      RunPage n               | /retention/run.xhtml?n=%s
      RunExport n             | /retention/export?form=CSV&n=%s
      PolicyVersionPage v     | /policy/version.xhtml?v=%s
      PolicyVersionPage afterEntry | /policy/version.xhtml?v=1&afterEntry=%s
      PolicyDraftPage of      | /policy/draft.xhtml?of=%s
      PolicyWhyPage v         | /policy/why.xhtml?v=%s
      PolicyFile v            | /policy/file?v=%s
      ReplayFile v            | /policy/replay?v=%s
      ReportPage n            | /compliance/report.xhtml?n=%s
      ReportExport n          | /compliance/export?form=CSV&n=%s
      BundleExport n          | /compliance/bundle?n=%s
      ReportsPage n           | /compliance/index.xhtml?n=%s
      TrailSearchPage t       | /trail/index.xhtml?t=%s
      TrailEntryPage e        | /trail/entry.xhtml?e=%s
      TrailEntryPage t        | /trail/entry.xhtml?t=%s
      TrailExport t           | /trail/export?form=CSV&t=%s
      TrailProof e            | /trail/proof?e=%s
      ComparedPlate d         | /recognition/plate?d=%s
      CameraPage c            | /cameras/camera.xhtml?c=%s
      CameraFormPage c        | /cameras/form.xhtml?c=%s
      AsidePage c             | /aside/index.xhtml?c=%s
      LivePage w              | /live/rows.xhtml?w=%s
      LivePage c              | /live/index.xhtml?cameras=1&c=%s
      LivePlate w             | /live/plate?r=none&w=%s
      LivePlate r             | /live/plate?w=none&r=%s
      """;

  /**
   * One row.
   *
   * @param parameter the class that reads it, and its name there
   * @param address of a page that names something by it, with a place for the name
   */
  public record Row(String parameter, String address) {
    /** Of the page, without what is named. */
    public String path() {
      return address.replaceFirst("\\?.*", "");
    }

    /** The address that names so. */
    public String naming(String name) {
      return address.replace("%s", name);
    }
  }

  private ObjectTable() {}

  /** All rows. */
  public static List<Row> rows() {
    return ROWS.lines()
        .map(line -> line.split("\\|", 2))
        .map(columns -> new Row(columns[0].strip(), columns[1].strip()))
        .toList();
  }
}
