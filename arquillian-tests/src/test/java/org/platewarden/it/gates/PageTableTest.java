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
import org.platewarden.it.support.ObjectTable;
import org.platewarden.it.support.PageTable;
import org.platewarden.it.support.ProjectFiles;

/** Nobody forgets to say who may open a new page. */
class PageTableTest {
  private static final String PAGES = "web-module/src/main/webapp";
  private static final String SERVLETS = "web-module/src/main/java";
  private static final Pattern MAPPED = Pattern.compile("@WebServlet\\(([^)]*)\\)");
  private static final String API = "/api";
  private static final Pattern RESOURCE = Pattern.compile("@Path\\(\"([^\"]+)\"\\)");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?:getParameter|\\bparameter|Ids\\.named)\\((?:request,\\s*)?\"([A-Za-z_]+)\"");
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

  @Test
  @DisplayName("Each parameter that a page reads names something by a row, or nothing (R15)")
  void each_parameter_has_its_row() {
    Set<String> read = parametersRead();

    assertThat(parametersRowed()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(read);
    assertThat(ObjectTable.rows())
        .extracting(ObjectTable.Row::path)
        .isSubsetOf(PageTable.rows().stream().map(PageTable.Row::path).toList());
  }

  @Test
  void a_parameter_that_somebody_adds_is_found() {
    assertThat(parametersIn("Planted", "String n = request.getParameter(\"planted\");"))
        .containsExactly("Planted planted");
    assertThat(parametersRowed()).doesNotContain("Planted planted");
  }

  private static List<String> parametersRowed() {
    List<String> rowed = new ArrayList<>(ObjectTable.NAME_NOTHING);
    rowed.addAll(ObjectTable.IN_FORMS);
    ObjectTable.rows().forEach(row -> rowed.add(row.parameter()));
    return rowed;
  }

  private static Set<String> parametersRead() {
    Set<String> read = new TreeSet<>();
    for (Path file : ProjectFiles.below(SERVLETS, ".java")) {
      String name = file.getFileName().toString().replace(".java", "");
      read.addAll(parametersIn(name, ProjectFiles.textOf(file)));
    }
    return read;
  }

  private static List<String> parametersIn(String name, String text) {
    return PARAMETER.matcher(text).results().map(found -> name + " " + found.group(1)).toList();
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
