package org.platewarden.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.retention.RetentionPeriod.Unit;

@DisplayName("R32: rules are a file")
class RulesAsCsvTest {
  private static final Path STATES = Path.of("../docs/policy/retention-states.csv");

  @Test
  void the_states_table_that_is_shipped_can_be_imported() throws IOException {
    List<RuleDraft> rules = RulesAsCsv.read(Files.readString(STATES));

    assertThat(rules)
        .filteredOn(rule -> rule.place().equals("US-NH"))
        .isNotEmpty()
        .allSatisfy(
            rule -> assertThat(rule.period()).isEqualTo(new RetentionPeriod(3, Unit.MINUTES)));
    assertThat(rules)
        .as("a picture goes with its read at the latest")
        .extracting(RuleDraft::kept)
        .containsOnly(RetentionClass.READ);
    assertThat(rules).allSatisfy(rule -> assertThat(rule.note()).contains("confirmed by counsel"));
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    List<RuleDraft> rules = RulesAsCsv.read(Files.readString(STATES));

    assertThat(RulesAsCsv.read(RulesAsCsv.write(rules))).isEqualTo(rules);
  }

  @Test
  void a_line_that_cannot_be_meant_is_named() {
    String file =
        """
        class,source,place,amount,unit,citation,note,valid_from,valid_until
        READ,*,US-NH,3,MINUTES,RSA 261:75-b,,2020-01-01T00:00:00Z,
        READ,*,US-NH,three,MINUTES,RSA 261:75-b,,2020-01-01T00:00:00Z,
        """;

    assertThatThrownBy(() -> RulesAsCsv.read(file))
        .isInstanceOf(RetentionRefused.class)
        .hasMessageContaining("line 3");
    assertThatThrownBy(() -> RulesAsCsv.read("nonsense\n1\n")).isInstanceOf(RetentionRefused.class);
    assertThatThrownBy(() -> RulesAsCsv.read("")).isInstanceOf(RetentionRefused.class);
  }
}
