package org.platewarden.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R7: a policy is a file, and what of it is not understood is refused")
class PolicyCsvTest {
  private static final String HEADING = "row,role,purpose,type,band,source,verdict,citation\n";

  @Test
  void a_file_says_the_same_after_it_was_read_and_written() {
    String file = HEADING + "A,officer,*,AREA,0-30,OWN,ALLOW,\"Act 5, section 2\"\n";
    assertThat(PolicyCsv.write(PolicyCsv.read(file)).replace("\r\n", "\n")).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource({
    "'A,officer,*,RUMOUR,*,*,ALLOW,A test', type is none of",
    "'A,officer,*,*,*,ELSEWHERE,ALLOW,A test', source is none of",
    "'A,officer,*,*,*,*,MAYBE,A test', verdict is none of",
    "'A,officer,*,*,30,*,ALLOW,A test', a band is written in days",
    "'A,mayor,*,*,*,*,ALLOW,A test', a role that there is not",
    "'A,officer,not one,*,*,*,ALLOW,A test', a purpose that can be none",
    "'A,officer,*,*,*,*,ALLOW,', cites nothing",
    "'a,officer,*,*,*,*,ALLOW,A test', name is 1 to 20",
    "'A,officer,*,*', a column is missing",
  })
  void a_word_that_is_not_known_is_refused(String line, String why) {
    assertThatThrownBy(() -> PolicyCsv.read(HEADING + line))
        .isInstanceOf(PolicyRefused.class)
        .hasMessageContaining(why);
  }

  @Test
  void a_file_without_rows_is_refused() {
    assertThatThrownBy(() -> PolicyCsv.read(HEADING)).isInstanceOf(PolicyRefused.class);
    assertThatThrownBy(() -> PolicyCsv.read("")).isInstanceOf(PolicyRefused.class);
  }

  @Test
  void the_shipped_file_says_what_the_migration_puts_in_force() throws IOException {
    PolicyRows shipped =
        PolicyCsv.read(Files.readString(Path.of("..", "docs", "policy", "purpose-policy.csv")));
    String migration =
        Files.readString(Path.of("src/main/resources/db/migration/V0035__purpose_policy.sql"));
    for (PolicyRow row : shipped.rows()) {
      assertThat(migration).contains("('" + String.join("', '", PolicyCsv.cells(row)) + "')");
    }
    assertThat(migration.lines().filter(line -> line.startsWith("  ('")))
        .hasSize(shipped.rows().size());
  }
}
