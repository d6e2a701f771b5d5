package cn.yanzhen.community.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals as people speak of them: {@code led("八中").by(BAZHONG).with(SHANDONG)}. */
final class Proposals {
  static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  static final LocalDate TO = LocalDate.of(2029, 8, 31);
  static final UUID BAZHONG = UUID.fromString("0199f2a0-1c00-7000-8000-000000000001");
  static final UUID SHANDONG = UUID.fromString("0199f2a0-1c00-7000-8000-000000000002");
  static final UUID ZHONGLIANG = UUID.fromString("0199f2a0-1c00-7000-8000-000000000003");
  static final UUID STRANGER = UUID.fromString("0199f2a0-1c00-7000-8000-000000000009");
  static final Map<UUID, String> REGISTERED =
      Map.of(BAZHONG, "重庆八中", SHANDONG, "山洞小学", ZHONGLIANG, "中梁学校");

  private final List<Seat> seats = new ArrayList<>();
  private String name = "八中教共体";
  private LocalDate from = FROM;
  private LocalDate to = TO;

  static Proposals community() {
    return new Proposals();
  }

  /** 八中 leads 山洞小学 for three years. */
  static Proposal ordinary() {
    return community().ledBy(BAZHONG).with(SHANDONG).proposal();
  }

  Proposals named(String name) {
    this.name = name;
    return this;
  }

  Proposals during(String from, String to) {
    this.from = LocalDate.parse(from);
    this.to = LocalDate.parse(to);
    return this;
  }

  Proposals ledBy(UUID school) {
    return seat(school, Role.LEAD, null, from, to);
  }

  /** No district allows a second place. */
  static final Reach NO_SECOND =
      new Reach(new PlaceBook(new PlaceBook.Book("测试", "测试", List.of())), "500106");

  Proposals with(UUID school) {
    return seat(school, Role.MEMBER, PairingModel.PAIRED_SUPPORT, from, to);
  }

  Proposals with(UUID school, String from, String to) {
    return seat(
        school,
        Role.MEMBER,
        PairingModel.PAIRED_SUPPORT,
        LocalDate.parse(from),
        LocalDate.parse(to));
  }

  Proposals seat(
      UUID school, Role role, @Nullable PairingModel model, LocalDate from, LocalDate to) {
    seats.add(new Seat(school, role, model, null, from, to));
    return this;
  }

  Proposal proposal() {
    return new Proposal(name, from, to, seats);
  }

  static Facts nobodyElse() {
    return Facts.of(REGISTERED, List.of(), Set.of(), NO_SECOND);
  }

  static Facts claimed(UUID school, String from, String to) {
    var period = new Period(LocalDate.parse(from), LocalDate.parse(to));
    return Facts.of(
        REGISTERED,
        List.of(
            new Claim(
                UUID.fromString("0199f2a0-1c00-7000-8000-000000000099"),
                "南开教共体",
                school,
                Place.MAIN,
                period)),
        Set.of(),
        NO_SECOND);
  }
}
