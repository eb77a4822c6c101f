package org.platewarden.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.platewarden.routes.feed.Messages.read;
import static org.platewarden.routes.feed.Messages.understand;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.platewarden.kernel.Issuer;
import org.platewarden.recognition.Candidate;

class HikvisionXmlTest {
  private static final String ALERT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <EventNotificationAlert version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">
        <ipAddress>10.0.0.9</ipAddress><macAddress>aa:bb:cc:dd:ee:ff</macAddress><channelID>1</channelID>
        <dateTime>2026-03-01T04:00:00-08:00</dateTime><eventType>ANPR</eventType>
        <channelName>Lane 1</channelName>
        <ANPR><country>1</country><licensePlate>7ABC123</licensePlate><line>1</line><direction>forward</direction>
          <confidenceLevel>97</confidenceLevel><plateType>unknown</plateType><plateColor>white</plateColor>
          <state>CA</state><plateCharBelieve>99,98,97,96,95,94,93</plateCharBelieve><vehicleType>vehicle</vehicleType>
          <vehicleInfo><index>1</index><color>White</color><vehicleLogoRecog>1036</vehicleLogoRecog></vehicleInfo>
          <pictureInfoList><pictureInfo><fileName>licensePlatePicture.jpg</fileName><type>licensePlatePicture</type></pictureInfo>
            <pictureInfo><fileName>detectionPicture.jpg</fileName><type>detectionPicture</type></pictureInfo></pictureInfoList>
          <originalLicensePlate>7A8C123</originalLicensePlate>
        </ANPR>
        <UUID>5e1f-01</UUID><picNum>2</picNum><isDataRetransmission>true</isDataRetransmission>
        <DeviceGPSInfo><longitudeType>W</longitudeType>
          <Longitude><degree>-116</degree><minute>56</minute><sec>16.8</sec></Longitude>
          <Latitude><degree>32</degree><minute>32</minute><sec>58.92</sec></Latitude></DeviceGPSInfo>
      </EventNotificationAlert>""";

  private final HikvisionXml format = new HikvisionXml();

  @Test
  void an_alert_is_a_read_whose_name_survives_a_retransmission() throws Exception {
    FeedRead read = read(format, ALERT);
    assertThat(read.externalId()).isEqualTo("5e1f-01");
    assertThat(read.capturedAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(read.candidates())
        .containsExactly(new Candidate("7ABC123", 0.97), new Candidate("7A8C123", 0));
    assertThat(read.issuer()).isEqualTo(new Issuer("US-CA"));
    assertThat(read.vehicle().colour()).isEqualTo("white");
    assertThat(read.pictureName()).hasValue("licensePlatePicture.jpg");
    assertThat(read.place().orElseThrow().latitude()).isCloseTo(32.5497, within(1e-6));
    assertThat(read.place().orElseThrow().longitude()).isCloseTo(-116.938, within(1e-6));
  }

  @Test
  void a_local_time_without_an_offset_is_in_the_cameras_zone() throws Exception {
    assertThat(read(format, ALERT.replace("00-08:00", "00")).capturedAt())
        .isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
  }

  @Test
  void another_event_is_a_sign_of_life() throws Exception {
    assertThat(
            understand(
                format,
                "<EventNotificationAlert><eventType>videoloss</eventType></EventNotificationAlert>"))
        .isInstanceOf(FeedMessage.SignOfLife.class);
  }

  @Test
  @Timeout(2)
  void entities_are_neither_expanded_nor_fetched() {
    String external =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<EventNotificationAlert><eventType>&x;</eventType></EventNotificationAlert>";
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
    }
    laughs.append(
        "]><EventNotificationAlert><eventType>&l29;</eventType></EventNotificationAlert>");
    assertThatThrownBy(() -> understand(format, external)).isInstanceOf(FeedRefused.class);
    assertThatThrownBy(() -> understand(format, laughs.toString())).isInstanceOf(FeedRefused.class);
  }

  @Test
  @Timeout(2)
  void a_message_that_nests_without_end_is_refused() {
    assertThatThrownBy(() -> understand(format, "<a>".repeat(100_000)))
        .isInstanceOf(FeedRefused.class)
        .hasMessageContaining("deeper than 32");
  }
}
