package org.platewarden.web.trail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.platewarden.audit.EntryName;
import org.platewarden.audit.ProveEntry;
import org.platewarden.audit.ProvenEntry;
import org.platewarden.audit.Refusal;
import org.platewarden.web.frame.FileAnswer;
import org.platewarden.web.frame.Say;

/**
 * The proofs of one attempt's entries as a zip, to be taken to somebody who trusts nobody here; on
 * the trail. For each entry: as it was sealed, its {@code .tlog-proof}, what was asked, and the
 * salt that ties the two.
 */
@WebServlet("/trail/proof")
public class TrailProof extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient ProveEntry proveEntry;
  @Inject transient Say say;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String named = Objects.toString(request.getParameter("e"), "");
    if (!named.matches(TrailEntryPage.ID)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    FileAnswer answer = new FileAnswer(response);
    try {
      List<ProvenEntry> proven = proveEntry.prove(new EntryName(UUID.fromString(named)));
      answer.send(
          ProofZip.of(proven), ProofZip.TYPE, "entry-%d.zip".formatted(proven.getFirst().index()));
    } catch (Refusal refusal) {
      answer.refuse(refusal, say.refusal(refusal), HttpServletResponse.SC_CONFLICT);
    }
  }
}
