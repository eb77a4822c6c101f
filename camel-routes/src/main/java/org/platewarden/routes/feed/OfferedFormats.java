package org.platewarden.routes.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.platewarden.cameras.FeedFormatNames;

/** Tells the register of cameras which formats there are. */
@ApplicationScoped
public class OfferedFormats implements FeedFormatNames {
  @Override
  public List<String> names() {
    return FeedFormats.names();
  }
}
