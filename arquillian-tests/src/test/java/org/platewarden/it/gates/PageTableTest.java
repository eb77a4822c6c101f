package org.platewarden.it.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.PageTable;
import org.platewarden.it.support.ProjectFiles;

/** Nobody forgets to say who may open a new page. */
class PageTableTest {
  private static final String PAGES = "web-module/src/main/webapp";
  private static final String SERVLETS = "web-module/src/main/java";
  private static final Pattern MAPPED = Pattern.compile("@WebServlet\\(([^)]*)\\)");
  private static final String API = "/api";
  private static final Pattern RESOURCE = Pattern.compile("@Path\\(\"([^\"]+)\"\\)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  @Test
  @DisplayName("Each page and each endpoint has one row that says who may open it (R15)")
  void each_page_and_each_endpoint_has_its_row() {
    assertThat(without(PageTable.rows(), published())).isEmpty();
    assertThat(PageTable.rows())
        .extracting(PageTable.Row::path)
        .doesNotHaveDuplicates()
        .containsAll(published());
    assertThat(PageTable.rows())
        .flatExtracting(row -> row.duties().orElse(Set.of()))
        .isSubsetOf(PageTable.DUTIES);
  }

  @Test
  void a_page_without_a_row_and_a_row_without_a_page_are_found() {
    List<String> more =
        Stream.concat(published().stream(), Stream.of("/planted/index.xhtml")).toList();
    assertThat(without(PageTable.rows(), more)).containsExactly("/planted/index.xhtml: no row");
    List<PageTable.Row> rows = PageTable.rows();
    assertThat(without(rows, published().stream().filter(p -> !p.equals("/live/plate")).toList()))
        .containsExactly("/live/plate: no page");
  }

  private static List<String> without(
      Collection<PageTable.Row> rows, Collection<String> published) {
    Set<String> named = new TreeSet<>(rows.stream().map(PageTable.Row::path).toList());
    List<String> findings = new ArrayList<>();
    published.stream().filter(p -> !named.contains(p)).forEach(p -> findings.add(p + ": no row"));
    named.stream().filter(p -> !published.contains(p)).forEach(p -> findings.add(p + ": no page"));
    return findings;
  }

  private static Set<String> published() {
    Path root = ProjectFiles.at(PAGES);
    Set<String> published = new TreeSet<>();
    ProjectFiles.below(PAGES, ".xhtml").stream()
        .map(page -> "/" + root.relativize(page).toString().replace('\\', '/'))
        .filter(page -> !page.startsWith("/WEB-INF/") && !page.startsWith("/resources/"))
        .forEach(published::add);
    ProjectFiles.below(SERVLETS, ".java").stream()
        .map(ProjectFiles::textOf)
        .flatMap(text -> MAPPED.matcher(text).results())
        .flatMap(mapped -> QUOTED.matcher(mapped.group(1)).results())
        .map(quoted -> quoted.group(1))
        .forEach(published::add);
    ProjectFiles.below(SERVLETS, ".java").stream()
        .map(ProjectFiles::textOf)
        .map(text -> RESOURCE.matcher(text).results().map(found -> found.group(1)).toList())
        .filter(paths -> !paths.isEmpty())
        .forEach(paths -> publish(paths, published));
    return published;
  }

  /** The path of a resource is its class's, and those of its methods below that. */
  private static void publish(List<String> paths, Set<String> published) {
    String resource = API + paths.getFirst();
    published.add(resource);
    paths.stream().skip(1).map(path -> resource + path).forEach(published::add);
  }
}
