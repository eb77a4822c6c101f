package org.platewarden.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the footer says about the product. */
@Named
@ApplicationScoped
public class Product {
  private final String version = read("/META-INF/platewarden-version.txt");

  /** The version of this build. */
  public String getVersion() {
    return version;
  }

  private static String read(String resource) {
    try (@Nullable InputStream text = Product.class.getResourceAsStream(resource)) {
      return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
