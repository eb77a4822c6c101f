package org.platewarden.web.takein;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.platewarden.reads.PostedMessage;
import org.platewarden.reads.PostedMessage.PostedPicture;

/**
 * The body of a post: the message and the pictures that came along.
 *
 * @param mediaType of the message, lower case, without parameters
 * @param message its bytes
 * @param pictures in their order
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares bodies
record PostedBody(String mediaType, byte[] message, List<PostedPicture> pictures) {
  private static final int MOST_PICTURES = 200;
  private static final String MULTIPART = "multipart/form-data";

  /**
   * Reads the body of a request.
   *
   * @throws UnusableBody if there is no message in it
   */
  static PostedBody of(HttpServletRequest request)
      throws IOException, ServletException, UnusableBody {
    String type = typeOf(request.getContentType());
    PostedBody body = type.equals(MULTIPART) ? ofParts(request) : ofWhole(request, type);
    if (body.message.length == 0) {
      throw new UnusableBody(
          HttpServletResponse.SC_BAD_REQUEST, "it has no message; send a read, or a list of reads");
    }
    return body;
  }

  private static PostedBody ofWhole(HttpServletRequest request, String type) throws IOException {
    try (InputStream in = request.getInputStream()) {
      return new PostedBody(type, in.readAllBytes(), List.of());
    }
  }

  /** Images are pictures; the first other part is the message, with its file name or without. */
  private static PostedBody ofParts(HttpServletRequest request)
      throws IOException, ServletException, UnusableBody {
    List<PostedPicture> pictures = new ArrayList<>();
    PostedBody message = new PostedBody("", new byte[0], List.of());
    for (Part part : request.getParts()) {
      String type = typeOf(part.getContentType());
      if (type.startsWith("image/")) {
        pictures.add(
            new PostedPicture(Objects.toString(part.getSubmittedFileName(), ""), bytes(part)));
      } else if (message.message.length == 0) {
        message = new PostedBody(type, bytes(part), List.of());
      }
    }
    if (pictures.size() > MOST_PICTURES) {
      throw new UnusableBody(
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "it has %d pictures and %d are the most; send fewer reads at once"
              .formatted(pictures.size(), MOST_PICTURES));
    }
    return new PostedBody(message.mediaType, message.message, pictures);
  }

  private static byte[] bytes(Part part) throws IOException {
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private static String typeOf(@org.jspecify.annotations.Nullable String contentType) {
    String type = Objects.toString(contentType, "");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  PostedMessage message(String key) {
    return new PostedMessage(key, mediaType, message, pictures);
  }
}
