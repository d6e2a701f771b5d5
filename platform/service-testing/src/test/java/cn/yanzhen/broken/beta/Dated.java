package cn.yanzhen.broken.beta;

import java.time.LocalDate;

/** Breaks: time comes from the injected clock; and uses a room that it may not use. */
class Dated {
  LocalDate day() {
    return LocalDate.now();
  }

  Object of(cn.yanzhen.broken.alpha.SchoolManager other) {
    return other;
  }
}
