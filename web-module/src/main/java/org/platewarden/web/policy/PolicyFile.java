package org.platewarden.web.policy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.platewarden.purpose.LookAtPolicy;
import org.platewarden.purpose.PolicyCsv;
import org.platewarden.purpose.PolicyName;
import org.platewarden.purpose.PolicyRows;
import org.platewarden.web.frame.FileAnswer;

/** A version as a file that the form takes. */
@WebServlet("/policy/file")
public class PolicyFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient LookAtPolicy look;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String version = Objects.toString(request.getParameter("v"), "");
    Optional<PolicyRows> rows =
        version.matches("[0-9]{1,9}")
            ? look.rowsOf(new PolicyName(Long.parseLong(version)))
            : Optional.empty();
    if (rows.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] csv = PolicyCsv.write(rows.get()).getBytes(StandardCharsets.UTF_8);
    new FileAnswer(response)
        .send(csv, "text/csv;charset=UTF-8", "purpose-policy-%s.csv".formatted(version));
  }
}
