package cn.yanzhen.identity.grant;

import cn.yanzhen.defaults.problem.Violation;
import cn.yanzhen.identity.directory.Organisations;
import cn.yanzhen.identity.directory.School;
import cn.yanzhen.identity.grant.GrantOffice.Wish;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at grants that are asked for: what is missing, what does not fit, for which organisation.
 */
@Component
class WishedGrants {
  private final Organisations organisations;
  private final Clock clock;

  WishedGrants(Organisations organisations, Clock clock) {
    this.organisations = organisations;
    this.clock = clock;
  }

  /** A wish in which nothing is missing and nothing is wrong. */
  record Sound(Role role, String org, LocalDate from, @Nullable LocalDate to) {}

  Optional<Sound> sound(String path, Wish wish, String district, List<Violation> faults) {
    int before = faults.size();
    Role role = wish.role();
    if (role == null) faults.add(new Violation(path + "role", "请选择角色。"));
    String org = organisation(path, wish.org(), wish.orgCode(), district, faults);
    boolean atDistrict = org.equals(district);
    if (role != null && !org.isEmpty() && (role == Role.DISTRICT_OFFICER) != atDistrict)
      faults.add(
          new Violation(path + "org", atDistrict ? "这个角色属于学校，请选择学校。" : "区县管理员属于区县，请填写区县代码。"));
    LocalDate from = wish.from() == null ? LocalDate.now(clock) : wish.from();
    if (wish.to() != null && wish.to().isBefore(from))
      faults.add(new Violation(path + "to", "结束日期不能早于开始日期。"));
    return role == null || faults.size() > before
        ? Optional.empty()
        : Optional.of(new Sound(role, org, from, wish.to()));
  }

  /**
   * The district's code, or the id of one of its schools; empty, with a fault, for anything else.
   */
  String organisation(
      String path,
      @Nullable String org,
      @Nullable String code,
      String district,
      List<Violation> faults) {
    if (code != null && !code.isBlank()) {
      Optional<School> school =
          organisations
              .schoolByCode(code.strip())
              .filter(found -> found.district().equals(district));
      if (school.isEmpty())
        faults.add(new Violation(path + "orgCode", "本区县没有学校标识码为 " + code.strip() + " 的学校。"));
      return school.map(found -> found.id().toString()).orElse("");
    }
    if (org == null || org.isBlank()) {
      faults.add(new Violation(path + "org", "请填写所属学校或区县。"));
      return "";
    }
    if (org.equals(district) && organisations.isDistrict(org)) return org;
    Optional<School> school =
        id(org).flatMap(organisations::school).filter(found -> found.district().equals(district));
    if (school.isEmpty()) faults.add(new Violation(path + "org", "本区县没有这所学校。"));
    return school.map(found -> found.id().toString()).orElse("");
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
