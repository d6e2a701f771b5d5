package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Claim;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.PlaceBook;
import cn.yanzhen.community.community.Reach;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.school.Lifetime;
import cn.yanzhen.community.school.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Communities and wishes as people speak of them, for the tests of the rules. */
final class Flock {
  static final LocalDate FROM = day("2026-09-01");
  static final LocalDate TO = day("2029-08-31");
  static final LocalDate TODAY = day("2026-11-22");
  static final UUID BAZHONG = id(1);
  static final UUID SHANDONG = id(2);
  static final UUID ZHONGLIANG = id(3);
  static final UUID NANKAI = id(4);
  static final UUID STRANGER = id(9);
  static final Map<UUID, String> NAMES =
      Map.of(BAZHONG, "重庆八中", SHANDONG, "山洞小学", ZHONGLIANG, "中梁学校", NANKAI, "南开中学");
  static final Map<UUID, Lifetime> REGISTERED =
      NAMES.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, entry -> new Lifetime(entry.getValue(), null, null, "")));
  static final CaseBook BOOK = new CaseBook();

  /** No district allows a second place. */
  static final Reach NO_SECOND =
      new Reach(new PlaceBook(new PlaceBook.Book("测试", "测试", List.of())), "500106");

  /** This one allows it for paired support, whatever the grade. */
  static final Reach SECOND_FOR_SUPPORT =
      new Reach(
          new PlaceBook(
              new PlaceBook.Book(
                  "测试",
                  "测试",
                  List.of(
                      new PlaceBook.Rule(
                          "500106",
                          day("2026-01-01"),
                          null,
                          1,
                          Set.of(PairingModel.PAIRED_SUPPORT),
                          null,
                          "测试区办法",
                          "测试")))),
          "500106");

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private final UUID id;
  private final String name;
  private final List<Period> cycles = new ArrayList<>();
  private final List<Membership> memberships = new ArrayList<>();

  private Flock(int id, String name) {
    this.id = id(100 + id);
    this.name = name;
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static UUID id(int number) {
    return new UUID(0x0199f2a01c007000L, 0x8000000000000000L + number);
  }

  /** 八中 leads 山洞 and 中梁 for three years. */
  static Flock bazhong() {
    return new Flock(1, "八中教共体")
        .cycle(FROM, TO)
        .lead(BAZHONG, FROM, TO)
        .member(SHANDONG, FROM, TO)
        .member(ZHONGLIANG, FROM, TO);
  }

  /** An empty one, to be filled. */
  static Flock named(int id, String name) {
    return new Flock(id, name);
  }

  Flock cycle(LocalDate from, LocalDate to) {
    cycles.add(new Period(from, to));
    return this;
  }

  Flock lead(UUID school, LocalDate from, LocalDate to) {
    return add(school, Role.LEAD, null, from, to);
  }

  Flock member(UUID school, LocalDate from, LocalDate to) {
    return add(school, Role.MEMBER, PairingModel.PAIRED_SUPPORT, from, to);
  }

  /** Beside its main place elsewhere. */
  Flock second(UUID school, String from, String to) {
    memberships.add(
        new Membership(
            UUID.randomUUID(),
            school,
            Role.MEMBER,
            PairingModel.PAIRED_SUPPORT,
            null,
            Set.of(),
            Place.SECOND,
            new Period(day(from), day(to))));
    return this;
  }

  Flock without(UUID school) {
    memberships.removeIf(held -> held.schoolId().equals(school));
    return this;
  }

  private Flock add(
      UUID school, Role role, @Nullable PairingModel model, LocalDate from, LocalDate to) {
    memberships.add(
        new Membership(
            UUID.randomUUID(),
            school,
            role,
            model,
            null,
            Set.of(),
            Place.MAIN,
            new Period(from, to)));
    return this;
  }

  UUID id() {
    return id;
  }

  Community.Approved approved() {
    return new Community.Approved(id, new Charter("500106", name, cycles, memberships), 3, NOW);
  }

  Community submitted() {
    return new Community.Submitted(id, new Charter("500106", name, cycles, memberships), 2, NOW);
  }

  static Scene scene(Community community, @Nullable Community target, Claim... claims) {
    return new Scene(
        community,
        target,
        new Scene.Newcomer(id(200), false),
        REGISTERED,
        List.of(claims),
        NO_SECOND,
        TODAY,
        BOOK);
  }

  static Scene scene(Flock flock, Claim... claims) {
    return scene(flock.approved(), null, claims);
  }

  /** The same, but for one school that is there for some days only. */
  static Scene living(Scene scene, UUID school, @Nullable String first, @Nullable String last) {
    var schools = new LinkedHashMap<>(scene.schools());
    schools.put(
        school,
        new Lifetime(
            scene.name(school),
            first == null ? null : day(first),
            last == null ? null : day(last),
            "停办"));
    return new Scene(
        scene.community(),
        scene.target(),
        scene.newcomer(),
        schools,
        scene.claims(),
        scene.reach(),
        scene.today(),
        scene.book());
  }

  /** The same, but the name that a split wishes for belongs to another community. */
  static Scene nameTaken(Scene scene) {
    return new Scene(
        scene.community(),
        scene.target(),
        new Scene.Newcomer(id(200), true),
        scene.schools(),
        scene.claims(),
        scene.reach(),
        scene.today(),
        scene.book());
  }

  static Scene allowing(Scene scene) {
    return new Scene(
        scene.community(),
        scene.target(),
        scene.newcomer(),
        scene.schools(),
        scene.claims(),
        SECOND_FOR_SUPPORT,
        scene.today(),
        scene.book());
  }

  static Claim secondClaim(UUID school, String from, String to) {
    return new Claim(id(998), "巴蜀教共体", school, Place.SECOND, new Period(day(from), day(to)));
  }

  static Claim claim(UUID school, String from, String to) {
    return new Claim(id(999), "育才教共体", school, Place.MAIN, new Period(day(from), day(to)));
  }

  /** A wish about 八中教共体, with the first reason that the book has for it. */
  static WishOf wish(ChangeKind kind, String effective) {
    return new WishOf(kind, day(effective));
  }

  static final class WishOf {
    private final Map<String, Object> said = new LinkedHashMap<>();
    private final ChangeKind kind;
    private final LocalDate effective;

    private WishOf(ChangeKind kind, LocalDate effective) {
      this.kind = kind;
      this.effective = effective;
      said.put("reason", BOOK.of(kind).reasons().getFirst().code());
    }

    WishOf of(UUID school) {
      return say("school", school);
    }

    WishOf into(Flock target) {
      return say("target", target.id());
    }

    WishOf until(String to) {
      return say("to", day(to));
    }

    WishOf from(String from) {
      return say("from", day(from));
    }

    WishOf with(PairingModel model) {
      return say("model", model);
    }

    WishOf with(Grade grade) {
      return say("grade", grade);
    }

    WishOf leadStays() {
      return say("stays", true);
    }

    WishOf named(String name) {
      return say("name", name);
    }

    WishOf asMain() {
      return say("place", Place.MAIN);
    }

    WishOf asSecond() {
      return say("place", Place.SECOND);
    }

    WishOf carrying(UUID... schools) {
      return say("members", List.of(schools));
    }

    WishOf about(Membership held) {
      return say("membership", held.id());
    }

    WishOf neverWas() {
      return say("strike", true);
    }

    WishOf because(String reason) {
      return say("reason", reason);
    }

    WishOf backdated() {
      return say("dateReason", "BACKDATED");
    }

    WishOf dateReason(String code) {
      return say("dateReason", code);
    }

    private WishOf say(String what, Object value) {
      said.put(what, value);
      return this;
    }

    @SuppressWarnings("unchecked")
    Wish wish() {
      return new Wish(
          kind,
          bazhong().id(),
          (UUID) said.get("target"),
          (UUID) said.get("school"),
          effective,
          (LocalDate) said.get("to"),
          (PairingModel) said.get("model"),
          (Grade) said.get("grade"),
          (Set<Stage>) said.get("stages"),
          (Place) said.get("place"),
          (Boolean) said.get("stays"),
          (List<UUID>) said.get("members"),
          (UUID) said.get("membership"),
          (LocalDate) said.get("from"),
          (Boolean) said.get("strike"),
          (String) said.get("name"),
          Objects.requireNonNull((String) said.get("reason")),
          (String) said.get("dateReason"),
          null);
    }
  }

  /** {@code 山洞小学 MEMBER 2026-09-01..2027-02-28}, in the order of names and days. */
  static List<String> lines(Charter charter) {
    return charter.memberships().stream()
        .map(
            held ->
                "%s %s %s..%s"
                    .formatted(
                        NAMES.get(held.schoolId()),
                        held.role(),
                        held.period().from(),
                        held.period().to()))
        .sorted()
        .toList();
  }
}
