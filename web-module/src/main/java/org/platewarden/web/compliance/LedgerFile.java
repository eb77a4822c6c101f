package org.platewarden.web.compliance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.platewarden.compliance.LedgerWeek;
import org.platewarden.compliance.ReadLedger;

/** A week of the public ledger as CSV, without signing in: {@code /ledger/week/2026-W48.csv}. */
@WebServlet("/ledger/week/*")
public class LedgerFile extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String NAME = "/[0-9]{4}-W[0-9]{2}\\.csv";
  private static final String ENDING = ".csv";

  @Inject transient ReadLedger ledger;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> text = week(Objects.toString(request.getPathInfo(), "")).flatMap(ledger::week);
    if (text.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", FOR_EVER);
    response.setContentType("text/csv;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static Optional<LedgerWeek> week(String path) {
    try {
      return path.matches(NAME)
          ? Optional.of(LedgerWeek.read(path.substring(1, path.length() - ENDING.length())))
          : Optional.empty();
    } catch (IllegalArgumentException noWeek) {
      return Optional.empty();
    }
  }
}
