package org.platewarden.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.evaluation.MisreadFigures.CameraMisreads;

@DisplayName("4.6: corrected reads are counted")
class ReviewMisreadsTest {
  private final Corrected corrected = new Corrected();
  private final ReviewMisreads review = new ReviewMisreads();

  @BeforeEach
  void connect() {
    review.misreads = corrected;
  }

  @Test
  void without_a_corrected_read_there_is_nothing_to_tell() {
    MisreadFigures figures = review.figures();

    assertThat(figures.misreads()).isZero();
    assertThat(figures.byCamera()).isEmpty();
    assertThat(figures.confusions()).isEmpty();
    assertThat(figures.complete()).isTrue();
  }

  @Test
  void cameras_and_confusions_stand_the_most_frequent_first() {
    corrected.add("cam-a", "ABC123", "A8C123");
    corrected.add("cam-b", "B7", "87");
    corrected.add("cam-b", "XYZ12", "XYZ1");
    corrected.add("cam-b", "7O", "70");

    MisreadFigures figures = review.figures();

    assertThat(figures.misreads()).isEqualTo(4);
    assertThat(figures.byCamera())
        .containsExactly(new CameraMisreads("cam-b", 3), new CameraMisreads("cam-a", 1));
    assertThat(figures.confusions())
        .containsExactly(new Confusion("B", "8", 2), new Confusion("2", "", 1));
  }

  @Test
  void all_are_gone_through_page_by_page_up_to_a_number_that_is_told() {
    for (int i = 0; i < ReviewMisreads.MOST; i++) {
      corrected.add("cam-a", "A1", "A2");
    }
    assertThat(review.figures().complete()).isTrue();
    assertThat(corrected.pages).isEqualTo(11);

    corrected.add("cam-a", "A1", "A2");

    assertThat(review.figures().complete()).isFalse();
    assertThat(review.figures().misreads()).isEqualTo(ReviewMisreads.MOST);
  }
}
