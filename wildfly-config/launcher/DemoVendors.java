import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Tells the portal of the made-up vendors, at the address where they answer now.
 *
 * <p>From the environment: PW_URL, PW_USER and PW_PASSWORD of the tables' owner, PW_VENDORS the
 * vendors' address. The last one has no published assessment, so that it is never asked.
 */
class DemoVendors {
  private static final String TELL =
      """
      insert into platewarden.vendor
        (code, name, source_kind, shape, base_url, credential, assessment, assessed_on, contract_until,
         timeout_ms, daily_quota)
      values (?, ?, ?, ?, ?, ?, ?, date '2026-06-01', date '2099-12-31', 4000, 2000)
      on conflict (code) do update set base_url = excluded.base_url""";

  public static void main(String[] arguments) {
    String at = System.getenv("PW_VENDORS");
    try (Connection database =
            DriverManager.getConnection(
                System.getenv("PW_URL"), System.getenv("PW_USER"), System.getenv("PW_PASSWORD"));
        PreparedStatement tell = database.prepareStatement(TELL)) {
      tell(tell, "lotwatch", "Lotwatch Data", "PRIVATE_BUSINESS", "PAGES", at + "/lotwatch/", "DEMO-PIA-1");
      tell(tell, "exchange", "Regional Plate Exchange", "LAW_ENFORCEMENT", "RESULTS", at + "/exchange/", "DEMO-PIA-2");
      tell(tell, "recovery", "Recovery Partners", "FINANCIAL", "PAGES", at + "/lotwatch/", null);
    } catch (SQLException refused) {
      System.out.println("could not tell the portal of the demo vendors: " + refused.getMessage());
      System.exit(1);
    }
  }

  private static void tell(
      PreparedStatement tell, String code, String name, String kind, String shape, String url, String assessment)
      throws SQLException {
    String[] values = {code, name, kind, shape, url, code.equals("recovery") ? "lotwatch" : code, assessment};
    for (int i = 0; i < values.length; i++) {
      tell.setString(i + 1, values[i]);
    }
    tell.executeUpdate();
  }
}
