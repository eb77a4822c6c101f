package org.platewarden.vendor.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.platewarden.vendor.SourceKind;
import org.platewarden.vendor.Vendor;
import org.platewarden.vendor.VendorShape;
import org.platewarden.vendor.VendorsUnavailable;
import org.platewarden.vendor.model.VendorList;

/** Vendors in table {@code vendor}, and what they were asked in {@code vendor_use}. */
@ApplicationScoped
class SqlVendors implements VendorList {
  private static final String LIST =
      """
      select code, name, source_kind, shape, base_url, credential, assessment, assessed_on,
        contract_until, timeout_ms, daily_quota
      from vendor order by name, code""";

  /** Adds no row, and changes none, once the quota is used up. */
  private static final String COUNT =
      """
      insert into vendor_use as used (vendor, day, asked)
      select ?, ?, 1 where ? > 0
      on conflict (vendor, day) do update set asked = used.asked + 1 where used.asked < ?""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public List<Vendor> list() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LIST);
        ResultSet rows = select.executeQuery()) {
      List<Vendor> vendors = new ArrayList<>();
      while (rows.next()) {
        vendors.add(vendor(rows));
      }
      return vendors;
    } catch (SQLException e) {
      throw new VendorsUnavailable("vendors cannot be listed", e);
    }
  }

  private static Vendor vendor(ResultSet row) throws SQLException {
    boolean assessed = row.getObject("assessed_on") != null;
    return new Vendor(
        row.getString("code"),
        row.getString("name"),
        SourceKind.valueOf(row.getString("source_kind")),
        VendorShape.valueOf(row.getString("shape")),
        URI.create(row.getString("base_url")),
        row.getString("credential"),
        new Vendor.Terms(
            Optional.ofNullable(row.getString("assessment")).filter(published -> assessed),
            Optional.ofNullable(row.getObject("contract_until", LocalDate.class)),
            row.getInt("daily_quota")),
        Duration.ofMillis(row.getInt("timeout_ms")));
  }

  @Override
  public boolean count(Vendor vendor, LocalDate day) {
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(COUNT)) {
      count.setString(1, vendor.code());
      count.setObject(2, day);
      count.setInt(3, vendor.terms().dailyQuota());
      count.setInt(4, vendor.terms().dailyQuota());
      return count.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new VendorsUnavailable("a lookup cannot be counted", e);
    }
  }
}
