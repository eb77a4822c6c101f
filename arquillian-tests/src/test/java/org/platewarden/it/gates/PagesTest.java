package org.platewarden.it.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.ProjectFiles;

/** What no page may hold: text that becomes markup, and words outside the message bundles. */
class PagesTest {
  @Test
  @DisplayName("Pages escape all text, hold no inline script and no words of their own (R39)")
  void pages_escape_all_text_and_hold_no_words_of_their_own() {
    List<Path> pages =
        Stream.of("web-module/src/main/webapp", "web-module/src/main/resources")
            .flatMap(folder -> ProjectFiles.below(folder, ".xhtml").stream())
            .toList();

    assertThat(pages).as("pages of the portal").isNotEmpty();
    assertThat(pages)
        .flatMap(
            page -> PageScan.faultsOf(page.getFileName().toString(), ProjectFiles.textOf(page)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h:outputText value='#{page.text}' escape='false'/>",
        "<h:outputText value='#{page.text}' escape='#{page.raw}'/>",
        "<h:outputText value='Plate'/>",
        "<p>Plate</p>",
        "<p>#{page.count} reads</p>",
        "<img src='#{page.image}' alt='The plate'/>",
        "<p:column headerText='Camera'/>",
        "<h:commandButton value='Search'/>",
        "<h:inputText label='#{page.name} of the plate'/>",
        "<input placeholder='Plate'/>",
        "<script>alert(1)</script>",
        "<style>p { color: red }</style>",
        "<p onclick='go()'></p>",
        "<p>",
      })
  void a_page_with_this_in_it_is_refused(String planted) {
    assertThat(PageScan.faultsOf("planted.xhtml", page(planted))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h:outputText value='#{page.text}'/>",
        "<p>#{text['read.place']}: #{page.place} (#{page.count}) · 1 / 2</p>",
        "<img src='#{page.image}' alt=''/>",
        "<h:inputText value='#{page.plate}' label='#{text.plate}' styleClass='pw-plate'/>",
        "<!-- a comment may say anything -->",
      })
  void a_page_with_this_in_it_is_taken(String clean) {
    assertThat(PageScan.faultsOf("clean.xhtml", page(clean))).isEmpty();
  }

  private static String page(String body) {
    return """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html"
        xmlns:p="primefaces"><body>%s</body></html>
    """
        .formatted(body);
  }
}
