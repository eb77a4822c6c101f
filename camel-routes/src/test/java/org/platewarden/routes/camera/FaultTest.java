package org.platewarden.routes.camera;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "53100", "57P01", "58030", "40001", "42501", "25006"})
  void a_database_that_does_not_answer_is_everyones_fault(String state) {
    assertThat(Fault.of(inBean(new SQLException("some text", state))))
        .isEqualTo(
            new Fault.Everyones(
                "the database does not do what it is asked (SQLState " + state + ")"));
  }

  @Test
  void no_connection_in_the_pool_is_everyones_fault() {
    assertThat(Fault.of(inBean(new SQLException("pool")))).isInstanceOf(Fault.Everyones.class);
    assertThat(Fault.of(inBean(new PersistenceException("gone"))))
        .isInstanceOf(Fault.Everyones.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "22P05", "23514"})
  void a_value_that_the_database_will_not_have_is_the_files_own_fault(String state) {
    assertThat(
            Fault.of(inBean(new PersistenceException(new SQLException("7ABC123 is bad", state)))))
        .isEqualTo(new Fault.ItsOwn("SQLState " + state));
  }

  @Test
  void a_full_disk_is_everyones_fault_and_its_text_is_not_repeated() {
    FileSystemException full =
        new FileSystemException("/images/secret", null, "No space left on device");
    assertThat(Fault.of(inBean(new UncheckedIOException(full))))
        .isEqualTo(new Fault.Everyones("the disk is full"));
    assertThat(Fault.of(inBean(new UncheckedIOException(new IOException("/images/secret")))))
        .isEqualTo(new Fault.Everyones("a folder cannot be read or written (IOException)"));
  }

  @Test
  void a_dropped_file_that_cannot_be_read_is_its_own_fault_and_one_that_is_gone_is_nobodys() {
    assertThat(Fault.of(new FileNotReadable(new AccessDeniedException("x"))))
        .isInstanceOf(Fault.ItsOwn.class);
    assertThat(Fault.of(new FileNotReadable(new NoSuchFileException("x"))))
        .isEqualTo(new Fault.Gone());
  }

  @Test
  void what_nobody_foresaw_is_told_by_its_kind_alone() {
    assertThat(Fault.of(inBean(new IllegalStateException("7ABC123"))))
        .isEqualTo(new Fault.ItsOwn("IllegalStateException"));
  }

  private static Throwable inBean(Exception failure) {
    return new EJBException(failure);
  }
}
