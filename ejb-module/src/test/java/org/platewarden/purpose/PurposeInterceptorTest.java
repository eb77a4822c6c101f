package org.platewarden.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.calls.RecordedCall;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.purpose.model.AgencyPurpose;
import org.platewarden.purpose.model.Purposes;

@DisplayName("R6: no purpose, no query")
class PurposeInterceptorTest {
  private final PurposeInterceptor interceptor = new PurposeInterceptor();

  @BeforeEach
  void one_purpose_is_on_the_list() {
    interceptor.purposes =
        new Purposes() {
          @Override
          public Optional<AgencyPurpose> find(String code) {
            return list().stream().filter(p -> p.code().equals(code)).findFirst();
          }

          @Override
          public List<AgencyPurpose> list() {
            return List.of(AgencyPurpose.of("STOLEN_VEHICLE", 1, 20));
          }
        };
  }

  @Test
  void a_listed_purpose_with_a_justification_lets_the_call_run() throws Exception {
    RecordedCall call = call(purpose("STOLEN_VEHICLE", "reported stolen on Tuesday by its owner"));
    assertThat(interceptor.check(call)).isEqualTo("answer");
    assertThat(call.runs()).isEqualTo(1);
  }

  @Test
  void a_call_that_states_no_purpose_is_refused() {
    RecordedCall call = RecordedCall.of("answer", "no purpose here");
    assertThatThrownBy(() -> interceptor.check(call))
        .isInstanceOf(PurposeRefused.class)
        .hasMessageContaining("states no purpose");
    assertThat(call.runs()).isZero();
  }

  @Test
  void an_unknown_purpose_is_refused() {
    RecordedCall call = call(purpose("CURIOSITY", "I would like to know where they are"));
    assertThatThrownBy(() -> interceptor.check(call))
        .isInstanceOf(PurposeRefused.class)
        .extracting(refusal -> ((PurposeRefused) refusal).code())
        .isEqualTo("purpose-unknown");
    assertThat(call.runs()).isZero();
  }

  @Test
  void blanks_do_not_make_a_justification_longer() {
    RecordedCall call = call(purpose("STOLEN_VEHICLE", "   stolen   " + " ".repeat(40)));
    assertThatThrownBy(() -> interceptor.check(call))
        .hasMessageContaining("has 6 characters and 20 are the least");
    assertThat(call.runs()).isZero();
  }

  private static Purpose purpose(String code, String justification) {
    return new Purpose(code, new CaseNumber("2026-0017"), Optional.empty(), justification);
  }

  private static RecordedCall call(Purpose purpose) {
    return RecordedCall.of("answer", "criteria", purpose);
  }
}
