package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Web;

/** What a probe is told: by the server on its management port, by the product on the portal's. */
class HealthIT {
  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready"})
  void the_product_says_that_it_is_up(String page) throws Exception {
    HttpResponse<String> answer = Web.get(TestStack.management(page));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"status\":\"UP\"");
  }

  @Test
  void readiness_names_what_it_looked_at() throws Exception {
    HttpResponse<String> answer = Web.get(TestStack.portal().resolve("health/ready"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "\"database\"",
            "\"drop-folder\"",
            "\"identity-provider\"",
            "\"recognition\"",
            "\"trail\"")
        .doesNotContain("DOWN");
  }
}
