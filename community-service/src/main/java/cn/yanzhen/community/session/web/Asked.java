package cn.yanzhen.community.session.web;

import cn.yanzhen.community.school.Subject;
import cn.yanzhen.community.session.Form;
import cn.yanzhen.community.session.Kind;
import cn.yanzhen.community.session.SessionFilter;
import cn.yanzhen.community.session.State;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The query of the calendar as it stands in an address, the same for pages, files and iCalendar.
 */
record Asked(
    @Nullable String from,
    @Nullable String to,
    @Nullable String community,
    @Nullable String studio,
    @Nullable String school,
    @Nullable String teacher,
    @Nullable String kind,
    @Nullable String form,
    @Nullable String subject,
    @Nullable String state) {

  SessionFilter filter(Caller caller) {
    return new SessionFilter(
        caller.requireDistrict(),
        day("from", from),
        day("to", to),
        read("community", community, UUID::fromString),
        read("studio", studio, UUID::fromString),
        read("school", school, UUID::fromString),
        read("teacher", teacher, UUID::fromString),
        read("kind", kind, Kind::valueOf),
        read("form", form, Form::valueOf),
        read("subject", subject, Subject::valueOf),
        read("state", state, State::valueOf));
  }

  private static LocalDate day(String field, @Nullable String text) {
    var day = read(field, text, LocalDate::parse);
    if (day == null) {
      throw Refusal.invalid("community/session-interval", field, "请填写日期范围（from、to），如 2026-09-01。")
          .exception();
    }
    return day;
  }

  private static <T> @Nullable T read(
      String field, @Nullable String text, Function<String, T> reader) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return reader.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeParseException notOurs) {
      throw Refusal.invalid("request/" + field, field, "查询条件无效：" + text).exception();
    }
  }
}
