package org.platewarden.synthetic;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A made-up camera that posts its reads to a portal over one connection and waits for each answer.
 * It costs as little as a sender can, so that a bench measures the server.
 */
public final class PostingCamera implements AutoCloseable {
  /** The media type of our own format. */
  public static final String READS = "application/vnd.platewarden.reads+json";

  private static final int LONGEST_WAIT_MILLIS = 60_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String head;

  /**
   * Connects.
   *
   * @param key what the camera shows
   */
  public PostingCamera(URI portal, String key) throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    socket.connect(new InetSocketAddress(portal.getHost(), portal.getPort()));
    in = new BufferedInputStream(socket.getInputStream());
    out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    head =
        """
        POST /api/reads HTTP/1.1\r
        Host: %s:%d\r
        X-Camera-Key: %s\r
        Content-Type:\s"""
            .formatted(portal.getHost(), portal.getPort(), key);
  }

  /** Posts reads in our own format and gives the status of the answer. */
  public int post(byte[] body) throws IOException {
    return post(READS, body);
  }

  /** Posts and gives the status of the answer. */
  public int post(String mediaType, byte[] body) throws IOException {
    String before = head + mediaType + "\r\nContent-Length: " + body.length + "\r\n\r\n";
    out.write(before.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
    }
    in.skipNBytes(length);
    return status;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the portal hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
