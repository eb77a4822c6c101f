package org.platewarden.purpose.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.purpose.PolicyCsv;
import org.platewarden.purpose.PolicyRow;

/** A row of a version, word by word as its file has it. */
@Entity
@Table(name = "policy_row")
@RetainedUnder(RetentionClass.CONFIGURATION)
public class MatrixRow {
  private static final String NUMBERS = "policy_row_id_seq";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = NUMBERS)
  @SequenceGenerator(name = NUMBERS, sequenceName = NUMBERS, allocationSize = 1)
  private long id;

  @Column(updatable = false)
  @SuppressWarnings("UnusedVariable") // rows are asked for by it
  private long version;

  @Column(name = "row_name", updatable = false)
  private String rowName;

  @Column(updatable = false)
  private String role;

  @Column(updatable = false)
  private String purpose;

  @Column(name = "query_type", updatable = false)
  private String queryType;

  @Column(updatable = false)
  private String band;

  @Column(updatable = false)
  private String source;

  @Column(updatable = false)
  private String verdict;

  @Column(updatable = false)
  private String citation;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected MatrixRow() {}

  /** A row of a version. */
  public static MatrixRow of(long version, PolicyRow row) {
    List<String> cells = PolicyCsv.cells(row);
    MatrixRow kept = new MatrixRow();
    kept.version = version;
    kept.rowName = cells.get(0);
    kept.role = cells.get(1);
    kept.purpose = cells.get(2);
    kept.queryType = cells.get(3);
    kept.band = cells.get(4);
    kept.source = cells.get(5);
    kept.verdict = cells.get(6);
    kept.citation = cells.get(7);
    return kept;
  }

  /**
   * What it says.
   *
   * @throws PolicyCsv.CannotBeMeant if a word of it is not known here
   */
  public PolicyRow row() {
    return PolicyCsv.row(
        List.of(rowName, role, purpose, queryType, band, source, verdict, citation));
  }
}
