package org.platewarden.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R6: a reason that would fit any case is none")
class ReasonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "investigation",
        "Ongoing criminal investigation, official police business",
        "Needed for the investigation of this case",
        "law enforcement purposes law enforcement purposes",
        "Investigación policial en curso, uso oficial",
        "stolen stolen car car stolen car stolen car",
        "aaaaaaaaaaaaaa bbbbbbbbbbbbbbb cccccccccccc ddddddddd",
        "... --- ... --- ... --- ...",
        "asap",
      })
  void it_says_nothing(String justification) {
    assertThat(Reason.isVague(justification)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reported stolen on Tuesday by its owner",
        "The vehicle was seen; case=HI-OTHER-9",
        "A synthetic vehicle, looked for by a test",
        "Testigo vio salir el coche hacia el norte",
        "Witness statement 14 names this plate as the getaway car",
      })
  void it_says_something(String justification) {
    assertThat(Reason.isVague(justification)).isFalse();
  }
}
