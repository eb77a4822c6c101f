package org.platewarden.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.retention.LookAtRuns;
import org.platewarden.retention.RetentionReport;
import org.platewarden.retention.RunName;
import org.platewarden.web.frame.NotFound;

/** The account of one run. */
@Named
@RequestScoped
public class RunPage {
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject LookAtRuns look;
  @Inject HttpServletRequest request;

  private @Nullable RetentionReport report;

  @PostConstruct
  void know() {
    report = named(request.getParameter("n")).flatMap(this::find).orElse(null);
  }

  private Optional<RetentionReport> find(UUID run) {
    try {
      return Optional.of(look.report(new RunName(run)));
    } catch (Refusal none) {
      return Optional.empty();
    }
  }

  /** The run that an address names. */
  static Optional<UUID> named(@Nullable String parameter) {
    String name = Objects.toString(parameter, "");
    return name.matches(ID) ? Optional.of(UUID.fromString(name)) : Optional.empty();
  }

  /** Answers 404 to an address that names nothing. */
  public void check() throws IOException {
    if (report == null) {
      NotFound.answer();
    }
  }

  /** The account; nothing if there is none. */
  public @Nullable RetentionReport getReport() {
    return report;
  }

  /** Whether it goes on. */
  public boolean isRunning() {
    return report != null && report.endedAt().isEmpty();
  }

  /** The chart of it. */
  public RunChart getChart() {
    return report == null ? RunChart.NOTHING : RunChart.ofParts(report.parts());
  }
}
