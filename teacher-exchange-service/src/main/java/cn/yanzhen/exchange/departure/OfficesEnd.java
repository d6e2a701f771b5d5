package cn.yanzhen.exchange.departure;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.person.CareerOffice;
import cn.yanzhen.exchange.person.Careers;
import cn.yanzhen.exchange.person.Departures.Departure;
import cn.yanzhen.exchange.person.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Terms of office end with somebody's service: once its last day is past, because what a person's
 * row says of an office is what holds now (ADR 0018).
 */
@Component
class OfficesEnd {

  private final Careers careers;
  private final CareerOffice office;
  private final Outlook outlook;

  OfficesEnd(Careers careers, CareerOffice office, Outlook outlook) {
    this.careers = careers;
    this.office = office;
    this.outlook = outlook;
  }

  /** Answers of those that ended. */
  List<UUID> end(Departure one, Caller caller) {
    var running = outlook.running(one.personId(), one.lastDay());
    office.write(
        running,
        running.stream().map(held -> until(held, one.lastDay())).toList(),
        caller,
        "离开，最后一天 " + one.lastDay());
    return running.stream().map(Fact.Office::id).toList();
  }

  /** Those that ended on the day run on; whatever was corrected since stays as it is. */
  Departure reopen(Departure known, Departure now, Caller caller) {
    var ended =
        careers.of(known.personId()).orElseThrow().offices().stream()
            .filter(one -> known.endedOffices().contains(one.id()))
            .filter(one -> known.lastDay().equals(one.to()))
            .toList();
    office.write(ended, ended.stream().map(one -> until(one, null)).toList(), caller, "离开登记更正或撤回");
    return new Departure(
        now.personId(),
        now.schoolId(),
        now.schoolSince(),
        now.lastDay(),
        now.code(),
        now.note(),
        now.over(),
        List.of(),
        now.at(),
        now.by());
  }

  private static Fact.Office until(Fact.Office one, @Nullable LocalDate last) {
    return new Fact.Office(
        one.id(), one.personId(), one.schoolId(), one.rank(), one.post(), one.from(), last);
  }
}
