package org.platewarden.it.support;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A small web archive that carries a test into the server, beside the EAR as it is shipped. It sees
 * the EAR's classes through module dependencies and its session beans through {@code java:global};
 * injection does not reach from one deployment into another.
 */
public final class InContainer {
  /** Where the features' session beans are. */
  public static final String FEATURES = "java:global/platewarden/ejb-module/";

  /** Where the ways in are. */
  public static final String ROUTES = "java:global/platewarden/camel-routes/";

  private static final String STRUCTURE =
      """
      <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
        <deployment>
          <dependencies>
            <module name="deployment.platewarden.ear"/>
            <module name="deployment.platewarden.ear.ejb-module.jar"/>
            <module name="deployment.platewarden.ear.camel-routes.jar"/>
          </dependencies>
        </deployment>
      </jboss-deployment-structure>
      """;

  private InContainer() {}

  /** An archive with the classes that the test needs in the server. */
  public static WebArchive archive(Class<?>... classes) {
    return ShrinkWrap.create(WebArchive.class, classes[0].getSimpleName() + ".war")
        .addClasses(classes)
        .addClass(InContainer.class)
        .addAsLibrary(jarOf(Assertions.class))
        .addAsWebInfResource(new StringAsset(STRUCTURE), "jboss-deployment-structure.xml");
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no jar holds " + type, e);
    }
  }
}
