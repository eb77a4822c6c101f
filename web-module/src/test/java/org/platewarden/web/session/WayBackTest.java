package org.platewarden.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R15: whoever signs in comes to the page they wanted, and to no other place")
class WayBackTest {
  @Test
  void the_query_that_was_asked_for_comes_back_with_its_page() {
    assertThat(
            WayBack.wanted(
                "a=b; pw-way-back=/cases/case.xhtml?n=HI-1%2F7; c=d", "/cases/case.xhtml"))
        .contains("/cases/case.xhtml?n=HI-1%2F7");
    assertThat(WayBack.wanted("pw-way-back=/?lang=es", "/")).contains("/?lang=es");
  }

  @Test
  void another_page_than_the_one_that_was_wanted_stays_as_it_is() {
    assertThat(WayBack.wanted("pw-way-back=/cases/case.xhtml?n=1", "/cases/board.xhtml")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil",
        "//evil/",
        "///evil",
        "/cases//evil",
        "/\\evil",
        "https://evil/",
        "evil"
      })
  void what_a_browser_takes_for_another_host_is_no_way_back(String page) {
    assertThat(WayBack.wanted("pw-way-back=" + page + "?n=1", page)).isEmpty();
  }

  @Test
  void a_cookie_of_a_like_name_is_another() {
    assertThat(WayBack.wanted("x-pw-way-back=/cases/case.xhtml?n=1", "/cases/case.xhtml"))
        .isEmpty();
  }
}
