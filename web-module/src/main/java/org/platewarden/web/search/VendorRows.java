package org.platewarden.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.platewarden.vendor.VendorSaid;
import org.platewarden.web.frame.Say;
import org.platewarden.web.frame.TableAddress;

/** The vendors' part of the answer that the page's address names, a page of rows at a time. */
@Named
@RequestScoped
public class VendorRows {
  @Inject SearchPage search;
  @Inject HttpServletRequest request;
  @Inject Say say;
  @Inject Clock clock;

  private Optional<FromVendors> vendors = Optional.empty();

  @PostConstruct
  void know() {
    vendors =
        Optional.ofNullable(search.getAnswer())
            .flatMap(Answer::vendors)
            .map(each -> each.at(clock.instant()));
  }

  /** Whether vendors were to be asked. */
  public boolean isThere() {
    return vendors.isPresent();
  }

  /** Why none was asked; empty if they were. */
  public String getRefusal() {
    return vendors.flatMap(FromVendors::refusal).map(say::refusal).orElse("");
  }

  /** What each vendor said. */
  public List<VendorSaid> getSaid() {
    return vendors.map(FromVendors::said).orElse(List.of());
  }

  /** The rows of this page. */
  public List<FromVendors.Row> getRows() {
    return table().rowsOf(all());
  }

  /** Which rows they are, of how many. */
  public String getRange() {
    int before = (getPage() - 1) * TableAddress.ROWS;
    return say.of(
        "vendor.range",
        before + 1,
        Math.min(before + TableAddress.ROWS, all().size()),
        all().size());
  }

  /** This page, from 1. */
  public int getPage() {
    return table().page(all().size());
  }

  /** The last page. */
  public int getPages() {
    return table().pages(all().size());
  }

  /** The address of another page of the same answer. */
  public String at(int page) {
    return "?a=" + Objects.toString(search.getHandle(), "") + "&page=" + page + "#vendors";
  }

  private List<FromVendors.Row> all() {
    return vendors.map(FromVendors::rows).orElse(List.of());
  }

  private TableAddress table() {
    return new TableAddress(request);
  }
}
