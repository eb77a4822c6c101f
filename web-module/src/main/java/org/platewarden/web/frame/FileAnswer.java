package org.platewarden.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.platewarden.audit.ExportForm;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailUnavailable;
import org.platewarden.report.Attachment;
import org.platewarden.report.Report;

/** An answer that a browser keeps as a file, or a refusal as a line of text. */
public final class FileAnswer {
  private final HttpServletResponse response;

  public FileAnswer(HttpServletResponse response) {
    this.response = response;
  }

  /** The form that a request's {@code form} names: CSV, XLSX or PDF; empty for any other. */
  public static Optional<ExportForm> formIn(HttpServletRequest request) {
    return Arrays.stream(ExportForm.values())
        .filter(each -> each.name().equals(request.getParameter("form")))
        .findFirst();
  }

  /**
   * Sends a table in one of its forms.
   *
   * @param name of the file, without its ending; letters, digits, {@code -} and {@code _}
   * @param attached files that a PDF carries; the other forms are without
   */
  public void send(Report report, ExportForm form, String name, Attachment... attached)
      throws IOException {
    String file = name + "." + form.name().toLowerCase(Locale.ROOT);
    switch (form) {
      case CSV -> send(report.csv(), "text/csv;charset=UTF-8", file);
      case XLSX ->
          send(
              report.workbook(),
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              file);
      case PDF -> send(report.pdf(attached), "application/pdf", file);
    }
  }

  /**
   * Sends bytes of a kind.
   *
   * @param type their media type
   * @param file the file's name with its ending
   */
  public void send(byte[] bytes, String type, String file) throws IOException {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(file));
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /**
   * Sends why there is no file, in words; 503 where the trail cannot be written.
   *
   * @param status for any other refusal
   */
  public void refuse(Refusal refusal, String words, int status) throws IOException {
    response.setStatus(
        refusal instanceof TrailUnavailable ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : status);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(words);
  }
}
