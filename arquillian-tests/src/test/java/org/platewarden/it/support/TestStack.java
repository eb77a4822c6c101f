package org.platewarden.it.support;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The servers that the build started for these tests: where they are and how to get in. */
public final class TestStack {
  private static final Properties FACTS = read();

  private TestStack() {}

  /** The portal, with a slash at its end. */
  public static URI portal() {
    return URI.create(fact("portal.url"));
  }

  /** The identity provider, without a slash at its end. */
  public static String keycloak() {
    return fact("keycloak.url");
  }

  /** The secret that the portal shows to the identity provider. */
  public static String portalSecret() {
    return fact("oidc.client.secret");
  }

  /** The password of the identity provider's administrator, whose name is admin. */
  public static String keycloakPassword() {
    return fact("keycloak.admin.password");
  }

  /** A page of the management port, such as {@code /health/live}. */
  public static URI management(String path) {
    return URI.create("http://" + fact("management.host") + ":" + fact("management.port") + path);
  }

  /** The folder in which a camera drops its frames. */
  public static Path dropFolderOf(String camera) {
    return Path.of(fact("drop.dir")).resolve(camera);
  }

  /** The folder in which images are kept. */
  public static Path imagesFolder() {
    return Path.of(fact("images.dir"));
  }

  /** The folder in which the operator asks the server. */
  public static Path requestsFolder() {
    return Path.of(fact("requests.dir"));
  }

  /** The folder in which the trail's log is published. */
  public static Path auditFolder() {
    return Path.of(fact("audit.dir"));
  }

  /** The file with the public key of the trail's log. */
  public static Path auditKey() {
    return Path.of(fact("audit.key"));
  }

  /** The file with the public keys of the log's witness. */
  public static Path witnessKeys() {
    return Path.of(fact("witness.dir")).resolve("witness.vkey");
  }

  /** The folder of the recognizer's processes. */
  public static Path recognitionFolder() {
    return Path.of(fact("recognition.dir"));
  }

  /** The folder of files that are imported. */
  public static Path importFolder() {
    return Path.of(fact("import.dir"));
  }

  /** Where the product looks for a mail relay; nobody answers there unless a test does. */
  public static int mailPort() {
    return Integer.parseInt(fact("mail.port"));
  }

  /** The address of the made-up vendors, without a slash at its end. */
  public static String vendors() {
    return fact("vendors.url");
  }

  /** The folder of the database server: its data and its WAL. */
  public static Path databaseFolder() {
    return Path.of(fact("postgres.dir"));
  }

  /** The folder of all logs. */
  public static Path logsFolder() {
    return Path.of(fact("logs.dir"));
  }

  /** The password of the demo people. */
  public static String demoPassword() {
    return fact("demo.password");
  }

  /** The browser of this machine. */
  public static Path browser() {
    String found = fact("chromium");
    if (found.isBlank()) {
      throw new IllegalStateException(
          "no Chromium or Chrome is installed, and the tests look at the portal with one");
    }
    return Path.of(found);
  }

  /** A connection with the rights of the application. */
  public static Connection asApplication() throws SQLException {
    return DriverManager.getConnection(
        fact("db.url"), fact("db.app.user"), fact("db.app.password"));
  }

  /** A connection to another database of the same server, with the rights of the application. */
  public static Connection asApplication(String database, String options) throws SQLException {
    return connect(database + "?currentSchema=platewarden&options=" + options, "db.app");
  }

  /** A connection to another database of the same server, as the owner of its tables. */
  public static Connection asOwner(String database) throws SQLException {
    return connect(database + "?currentSchema=platewarden", "db.owner");
  }

  /** A connection to a database of the same server that may do everything. */
  public static Connection asSuperuser(String database) throws SQLException {
    return connect(database, "db.superuser");
  }

  /** The name of the application's account. */
  public static String applicationAccount() {
    return fact("db.app.user");
  }

  /** The name of the account that may only read. */
  public static String readerAccount() {
    return fact("db.reader.user");
  }

  /** A connection to a database of the same server with the rights of whoever checks the trail. */
  public static Connection asReader(String database) throws SQLException {
    return connect(database + "?currentSchema=platewarden", "db.reader");
  }

  /** How a program of ours is told to go to a database with that account. */
  public static Map<String, String> readersEnvironment(String database) {
    return Map.of(
        "PW_URL", fact("db.url").replaceFirst("[^/]*$", "") + database,
        "PW_USER", readerAccount(),
        "PW_PASSWORD", fact("db.reader.password"));
  }

  /** How a program of ours is told to go to a database as the owner of the tables. */
  public static Map<String, String> ownersEnvironment(String database) {
    return Map.of(
        "PW_URL", fact("db.url").replaceFirst("[^/]*$", "") + database,
        "PW_USER", ownerAccount(),
        "PW_PASSWORD", fact("db.owner.password"));
  }

  /** How the launcher is told that these servers are meant. */
  public static Map<String, String> launcherEnvironment() {
    return Map.of(
        "PLATEWARDEN_HOME", Path.of(fact("run.dir")).getParent().toString(),
        "PLATEWARDEN_PORT_BASE", fact("portal.port"));
  }

  /** The name of the account that owns the tables. */
  public static String ownerAccount() {
    return fact("db.owner.user");
  }

  private static Connection connect(String database, String account) throws SQLException {
    return DriverManager.getConnection(
        fact("db.url").replaceFirst("[^/]*$", "") + database,
        fact(account + ".user"),
        fact(account + ".password"));
  }

  private static String fact(String name) {
    String value = FACTS.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("the servers' properties say nothing of " + name);
    }
    return value;
  }

  private static Properties read() {
    var facts = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of(System.getProperty("platewarden.stack")))) {
      facts.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the servers are not started: wildfly-config/launcher/test-stack.sh start", e);
    }
    return facts;
  }
}
