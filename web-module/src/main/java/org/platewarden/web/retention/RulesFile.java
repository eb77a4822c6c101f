package org.platewarden.web.retention;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.platewarden.retention.LookAtRules;
import org.platewarden.web.frame.FileAnswer;

/** The rules that hold, as a file that the import takes. */
@WebServlet("/retention/rules")
public class RulesFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient LookAtRules look;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] csv = look.inForceAsCsv().getBytes(StandardCharsets.UTF_8);
    new FileAnswer(response).send(csv, "text/csv;charset=UTF-8", "retention-rules.csv");
  }
}
