package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.PaperDesk.Recording;
import cn.yanzhen.exchange.post.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Orders as they stand after they were recorded from paper. */
public final class RecordedOrders {

  private RecordedOrders() {}

  public static Assignment inForce(Recording said) {
    return until(said, said.paper().to());
  }

  public static Assignment until(Recording said, LocalDate last) {
    return new Order.Approved(
            terms(said).until(last), Consents.NOBODY_ASKED, said.paper().number(), 1)
        .start();
  }

  public static Assignment voided(Recording said) {
    return new Order.Voided(
        terms(said),
        Consents.NOBODY_ASKED,
        said.paper().number(),
        new Because("WRONG_DAYS", "日期有误"),
        3);
  }

  static Terms terms(Recording said) {
    return new Terms(
        UUID.randomUUID(),
        UUID.randomUUID(),
        said.personId(),
        said.kind(),
        said.sendingSchoolId(),
        said.receivingSchoolId(),
        said.sendingSchoolId(),
        "500106",
        said.subject(),
        said.stage(),
        said.fte(),
        new Period(said.from(), said.paper().to()),
        said.note(),
        Instant.EPOCH,
        false,
        said.paper());
  }
}
