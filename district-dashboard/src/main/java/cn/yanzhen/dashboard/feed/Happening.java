package cn.yanzhen.dashboard.feed;

import cn.yanzhen.dashboard.journal.Moment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something worth telling, in ids: names and words are put in when somebody reads it.
 *
 * @param kind the event's type without its version
 * @param subject the aggregate it happened to
 * @param school the school it happened at
 * @param other another school that takes part: the receiving, the claiming one
 * @param person the person concerned
 */
public record Happening(
    String kind,
    UUID subject,
    @Nullable UUID school,
    @Nullable UUID other,
    @Nullable UUID person,
    Map<String, String> detail,
    Moment moment) {

  public Happening(String kind, UUID subject, Moment moment) {
    this(kind, subject, null, null, null, Map.of(), moment);
  }

  public Happening at(@Nullable UUID school) {
    return new Happening(kind, subject, school, other, person, detail, moment);
  }

  public Happening with(@Nullable UUID other) {
    return new Happening(kind, subject, school, other, person, detail, moment);
  }

  public Happening of(@Nullable UUID person) {
    return new Happening(kind, subject, school, other, person, detail, moment);
  }

  public Happening saying(String key, @Nullable Object value) {
    if (value == null) return this;
    var more = new LinkedHashMap<>(detail);
    more.put(key, value.toString());
    return new Happening(kind, subject, school, other, person, more, moment);
  }
}
