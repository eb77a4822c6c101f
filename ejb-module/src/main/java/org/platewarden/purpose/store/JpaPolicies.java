package org.platewarden.purpose.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.purpose.PolicyCsv;
import org.platewarden.purpose.PolicyRefused;
import org.platewarden.purpose.PolicyRow;
import org.platewarden.purpose.PolicyRows;
import org.platewarden.purpose.model.MatrixRow;
import org.platewarden.purpose.model.Policies;
import org.platewarden.purpose.model.PolicyMatrix;

/** Versions in table {@code policy_matrix}, their rows in {@code policy_row}. */
@ApplicationScoped
class JpaPolicies implements Policies {
  @PersistenceContext EntityManager entities;

  @Override
  public long add(PolicyMatrix drafted, PolicyRows rows) {
    entities.persist(drafted);
    entities.flush(); // the rows refer to it
    rows.rows().forEach(row -> entities.persist(MatrixRow.of(drafted.version(), row)));
    return drafted.version();
  }

  @Override
  public Optional<PolicyMatrix> findToChange(long version) {
    return Optional.ofNullable(
        entities.find(PolicyMatrix.class, version, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<PolicyMatrix> list() {
    return entities
        .createQuery("select m from PolicyMatrix m order by m.version desc", PolicyMatrix.class)
        .getResultList();
  }

  @Override
  public Optional<Long> inForce(Instant at) {
    return entities
        .createQuery(
            "select m.version from PolicyMatrix m where m.holdsFrom <= :at"
                + " order by m.holdsFrom desc, m.version desc",
            Long.class)
        .setParameter("at", at)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public Optional<PolicyRows> rowsOf(long version) {
    List<MatrixRow> kept =
        entities
            .createQuery(
                "select r from MatrixRow r where r.version = :version order by r.id",
                MatrixRow.class)
            .setParameter("version", version)
            .getResultList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(understood(version, kept));
  }

  private static PolicyRows understood(long version, List<MatrixRow> kept) {
    try {
      List<PolicyRow> rows = kept.stream().map(MatrixRow::row).toList();
      return new PolicyRows(rows);
    } catch (PolicyCsv.CannotBeMeant | PolicyRefused wrong) {
      throw PolicyRefused.unreadable(version);
    }
  }
}
