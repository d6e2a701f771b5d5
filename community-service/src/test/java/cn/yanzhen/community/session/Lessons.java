package cn.yanzhen.community.session;

import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.school.Subject;
import cn.yanzhen.community.session.Proposal.Seat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans that speak the domain. */
final class Lessons {
  static final UUID BAZHONG = UUID.fromString("0199f2a0-1c00-7000-8000-000000000001");
  static final UUID SHANDONG = UUID.fromString("0199f2a0-1c00-7000-8000-000000000002");
  static final UUID ZHONGLIANG = UUID.fromString("0199f2a0-1c00-7000-8000-000000000003");
  static final UUID COMMUNITY = UUID.fromString("0199f2a0-1c00-7000-8000-000000000100");
  static final UUID CHEN = UUID.fromString("019a1c00-0000-7000-8000-00000000a001");
  static final UUID LI = UUID.fromString("019a1c00-0000-7000-8000-00000000a002");
  static final Instant NINE = Instant.parse("2026-12-02T01:00:00Z");

  private Form form = Form.DEDICATED;
  private String title = "分数的意义";
  private @Nullable UUID community = COMMUNITY;
  private @Nullable UUID studio;
  private @Nullable String place;
  private @Nullable String link;
  private Instant from = NINE;
  private Instant to = NINE.plusSeconds(40 * 60);
  private int weeks = 1;
  private final List<Seat> seats = new ArrayList<>();

  static Lessons sync() {
    return new Lessons();
  }

  static Lessons lesson() {
    return sync()
        .host(BAZHONG, "录播室", "五年级 1 班", CHEN)
        .receiving(SHANDONG, "多媒体教室", "五年级 2 班", null);
  }

  static Lessons research(Form form) {
    var lessons = new Lessons();
    lessons.form = form;
    lessons.title = "大单元教学设计";
    return lessons.host(BAZHONG, null, null, null).receiving(SHANDONG, null, null, null);
  }

  Lessons host(UUID school, @Nullable String room, @Nullable String clazz, @Nullable UUID teacher) {
    seats.add(new Seat(school, Side.HOST, room, clazz, teacher));
    return this;
  }

  Lessons receiving(
      UUID school, @Nullable String room, @Nullable String clazz, @Nullable UUID teacher) {
    seats.add(new Seat(school, Side.RECEIVING, room, clazz, teacher));
    return this;
  }

  Lessons titled(String words) {
    title = words;
    return this;
  }

  Lessons of(@Nullable UUID community, @Nullable UUID studio) {
    this.community = community;
    this.studio = studio;
    return this;
  }

  Lessons at(@Nullable String place) {
    this.place = place;
    return this;
  }

  Lessons on(@Nullable String link) {
    this.link = link;
    return this;
  }

  Lessons lasting(String from, String to) {
    this.from = Instant.parse(from);
    this.to = Instant.parse(to);
    return this;
  }

  Lessons weeks(int number) {
    weeks = number;
    return this;
  }

  Proposal proposal() {
    return new Proposal(
        form,
        title,
        Subject.MATHS,
        Stage.PRIMARY,
        community,
        studio,
        place,
        link,
        from,
        to,
        weeks,
        seats);
  }

  /** As it stands when it was planned. */
  Session planned() {
    var proposal = proposal();
    return new Session(
        UUID.fromString("0199f2a0-1c00-7000-8000-000000000301"),
        "500106",
        proposal.activity(new Holder(community, studio, "八中教共体")),
        new Slot(from, to),
        null,
        new Standing.Planned(),
        1,
        Instant.parse("2026-11-22T02:00:00Z"));
  }
}
