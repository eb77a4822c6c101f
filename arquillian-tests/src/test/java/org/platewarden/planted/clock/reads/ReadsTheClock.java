package org.platewarden.planted.clock.reads;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;

@SuppressWarnings("JavaUtilDate")
class ReadsTheClock {
  Instant byNow() {
    return Instant.now();
  }

  LocalDate byNowInAZone() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  Supplier<Instant> byReference() {
    return Instant::now;
  }

  long byMillis() {
    return System.currentTimeMillis();
  }

  Date byDate() {
    return new Date();
  }

  Calendar byCalendar() {
    return Calendar.getInstance();
  }

  Clock byClock() {
    return Clock.systemUTC();
  }

  InstantSource bySource() {
    return InstantSource.system();
  }

  Clock byTicks() {
    return Clock.tickSeconds(ZoneOffset.UTC);
  }

  Instant allowedWithAClock(Clock clock) {
    return Instant.now(clock);
  }

  Date allowedFromAnInstant(Instant instant) {
    return Date.from(instant);
  }
}
