package org.platewarden.it.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Cases that are simply there when a test begins. */
public final class AgencyCases {
  private static final String OPENED =
      """
      with opened as (
        insert into platewarden.agency_case (id, number, offence, title, agency, opened_at, opened_by)
        values (nextval('platewarden.agency_case_id_seq'), ?, 'FELONY', 'A case of a test', 'A test', now(), 'a test')
        on conflict (number) do nothing returning id)
      insert into platewarden.case_officer (id, case_id, officer, added_at, added_by)
      select nextval('platewarden.case_officer_id_seq'), id, ?, now(), 'a test' from opened""";

  private AgencyCases() {}

  /** Lets an open case of this number list an officer; one that is there already stays as it is. */
  public static void listing(String officer, String number) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement opened = database.prepareStatement(OPENED)) {
      opened.setString(1, number);
      opened.setString(2, officer);
      opened.executeUpdate();
    }
  }
}
