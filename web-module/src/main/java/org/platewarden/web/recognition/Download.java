package org.platewarden.web.recognition;

import jakarta.faces.context.ExternalContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that becomes a file to keep with its first byte; until then it is a page, on which a
 * refusal can be told.
 */
final class Download extends OutputStream {
  private final ExternalContext answer;
  private final String name;
  private boolean begun;

  Download(ExternalContext answer, String name) {
    this.answer = answer;
    this.name = name;
  }

  @Override
  public void write(int single) throws IOException {
    body().write(single);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    body().write(bytes, from, count);
  }

  @Override
  public void flush() throws IOException {
    body().flush();
  }

  private OutputStream body() throws IOException {
    if (!begun) {
      begun = true;
      answer.setResponseContentType("application/zip");
      answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
    return answer.getResponseOutputStream();
  }
}
