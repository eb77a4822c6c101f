package org.platewarden.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the trail, field by field. */
class SubjectFieldTest {
  @Test
  @DisplayName("R26: what a person types cannot pass for another field of the trail")
  void what_a_person_types_cannot_pass_for_another_field() {
    String typed = "see file; case=HI-2026-9; plate=OTHER1";

    String subject = "case=HI-2026-1; justification=" + SubjectField.written(typed);

    assertThat(SubjectField.of(subject))
        .containsExactly(
            new SubjectField("case", "HI-2026-1"), new SubjectField("justification", typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", "%", "%3B", "%253B", "a; b=c; d", "100 %;", "línea\nuna; dos"})
  void what_was_typed_comes_back_as_typed(String typed) {
    assertThat(SubjectField.written(typed)).doesNotContain(";");
    assertThat(SubjectField.of("reason=" + SubjectField.written(typed)))
        .containsExactly(new SubjectField("reason", typed));
  }

  @Test
  void a_word_alone_has_no_key_and_nothing_is_no_field() {
    assertThat(SubjectField.of("live; read=A"))
        .containsExactly(new SubjectField("", "live"), new SubjectField("read", "A"));
    assertThat(SubjectField.of("")).isEmpty();
  }
}
