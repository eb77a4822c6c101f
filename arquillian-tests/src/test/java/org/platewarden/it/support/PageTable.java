package org.platewarden.it.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which page and endpoint opens to which duties. A new one is a new row, and there is nothing it is
 * derived from: somebody has to say who is meant.
 */
public final class PageTable {
  /** All duties that there are. */
  public static final List<String> DUTIES =
      List.of(
          "officer",
          "supervisor",
          "agency-manager",
          "privacy-officer",
          "compliance",
          "auditor",
          "administrator",
          "operator");

  private static final String EVERYBODY = "everybody";
  private static final String STAFF = "staff";

  /** To tokens of the duties named with it, and to no session. */
  private static final String PROGRAMS = "programs";

  private static final String ROWS =
      """
      /index.xhtml                   | everybody
      /rules/index.xhtml             | everybody
      /error/403.xhtml               | everybody
      /error/404.xhtml               | everybody
      /error/500.xhtml               | everybody
      /error/expired.xhtml           | everybody
      /ledger/index.xhtml            | everybody
      /ledger/week/*                 | everybody
      /audit-log/*                   | everybody
      /health/live                   | everybody
      /health/ready                  | everybody
      /backchannel-logout            | everybody
      /api/reads                     | everybody
      /api/openapi.yaml              | everybody
      /api/queries                   | programs officer
      /api/queries/next              | programs officer
      /api/answered/{read}           | programs officer
      /api/purposes                  | programs officer auditor compliance privacy-officer
      /api/trainings                 | programs administrator
      /error/sign-in                 | everybody
      /search/index.xhtml            | officer
      /search/save.xhtml             | officer
      /search/counts.xhtml           | officer
      /read/index.xhtml              | officer
      /read/image                    | officer
      /access/index.xhtml            | officer
      /cases/index.xhtml             | officer supervisor
      /cases/case.xhtml              | officer supervisor
      /cases/form.xhtml              | officer supervisor
      /cases/board.xhtml             | officer supervisor
      /cases/board/export            | officer supervisor
      /cases/board/picture           | officer supervisor
      /second/index.xhtml            | officer supervisor
      /reviews/index.xhtml           | supervisor compliance
      /reviews/review.xhtml          | supervisor compliance
      /approvals/index.xhtml         | supervisor agency-manager privacy-officer
      /approvals/request.xhtml       | supervisor agency-manager privacy-officer
      /people/index.xhtml            | supervisor agency-manager privacy-officer
      /people/accounts.xhtml         | supervisor agency-manager privacy-officer
      /conflicts/index.xhtml         | privacy-officer
      /vehicles/index.xhtml          | staff
      /retention/index.xhtml         | compliance
      /retention/form.xhtml          | compliance
      /retention/rule.xhtml          | compliance
      /retention/import.xhtml        | compliance
      /retention/rules               | compliance
      /retention/runs.xhtml          | compliance
      /retention/run.xhtml           | compliance
      /retention/export              | compliance
      /retention/holds.xhtml         | compliance
      /retention/hold.xhtml          | compliance
      /retention/hold-form.xhtml     | compliance
      /policy/index.xhtml            | compliance privacy-officer auditor
      /policy/version.xhtml          | compliance privacy-officer auditor
      /policy/draft.xhtml            | compliance privacy-officer auditor
      /policy/why.xhtml              | compliance privacy-officer auditor
      /policy/sensitive.xhtml        | compliance privacy-officer auditor
      /policy/file                   | compliance privacy-officer auditor
      /policy/replay                 | compliance privacy-officer
      /compliance/index.xhtml        | compliance auditor privacy-officer
      /compliance/report.xhtml       | compliance auditor privacy-officer
      /compliance/ledger.xhtml       | compliance auditor privacy-officer
      /compliance/export             | compliance auditor privacy-officer
      /compliance/bundle             | compliance auditor privacy-officer
      /trail/index.xhtml             | auditor
      /trail/entry.xhtml             | auditor
      /trail/export                  | auditor
      /trail/proof                   | auditor
      /organisation/index.xhtml      | administrator
      /organisation/areas.xhtml      | administrator
      /recognition/index.xhtml       | administrator
      /recognition/differences.xhtml | administrator
      /recognition/progress.xhtml    | administrator
      /recognition/plate             | administrator
      /cameras/index.xhtml           | administrator operator
      /cameras/camera.xhtml          | administrator operator
      /cameras/form.xhtml            | administrator operator
      /aside/index.xhtml             | administrator operator
      /aside/outcome.xhtml           | administrator operator
      /live/index.xhtml              | operator
      /live/rows.xhtml               | operator
      /live/plate                    | operator
      """;

  /**
   * One row.
   *
   * @param path below the portal's address; what ends in {@code /*} stands for all below
   * @param duties to which it opens; empty if to everybody, signed in or not
   * @param forPrograms whether it opens to these duties' tokens, and to no session
   */
  public record Row(String path, Optional<Set<String>> duties, boolean forPrograms) {
    /** Whether it opens to somebody with one duty. */
    public boolean opensTo(String duty) {
      return duties.map(some -> some.contains(duty)).orElse(true);
    }

    /** An address of it. */
    public String address() {
      return path.replace("/*", "/none").replace("{read}", "none");
    }
  }

  private PageTable() {}

  /** All rows. */
  public static List<Row> rows() {
    return ROWS.lines().map(line -> line.split("\\|", 2)).map(PageTable::row).toList();
  }

  private static Row row(String[] columns) {
    List<String> words = new ArrayList<>(List.of(columns[1].strip().split("\\s+")));
    boolean forPrograms = words.remove(PROGRAMS);
    Optional<Set<String>> duties =
        switch (words.getFirst()) {
          case EVERYBODY -> Optional.empty();
          case STAFF -> Optional.of(new TreeSet<>(DUTIES));
          default -> Optional.of(new TreeSet<>(words));
        };
    return new Row(columns[0].strip(), duties, forPrograms);
  }
}
