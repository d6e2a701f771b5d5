package cn.yanzhen.exchange.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a file with what is registered, column by column. */
public final class Differences {

  /**
   * What is known of somebody's sealed columns.
   *
   * @param bearsIt whether the identity number of the file is registered for this person
   * @param identityNumber masked; null when none is registered
   * @param phone the registered one
   */
  public record Sealed(boolean bearsIt, @Nullable String identityNumber, @Nullable String phone) {}

  private final Function<UUID, String> schools;
  private final List<Difference> found = new ArrayList<>();

  private Differences(Function<UUID, String> schools) {
    this.schools = schools;
  }

  public static List<Difference> of(
      Person before,
      Career known,
      PersonalFile now,
      Sealed sealed,
      Function<UUID, String> schools) {
    var differences = new Differences(schools);
    differences.columns(before, now);
    differences.sealed(now, sealed);
    differences.life(known, now);
    return List.copyOf(differences.found);
  }

  private void columns(Person before, PersonalFile now) {
    look(Difference.NAME, before.name(), now.name());
    if (!before.schoolId().equals(now.schoolId()))
      look("学校", schools.apply(before.schoolId()), schools.apply(now.schoolId()));
    look("到校日期", before.schoolSince().toString(), now.schoolSince().toString());
    look(
        "学科",
        before.subjects().stream().map(one -> one.word()).collect(Collectors.joining("、")),
        now.subjects().stream().map(one -> one.word()).collect(Collectors.joining("、")));
    look(
        "学段",
        before.stages().stream().map(one -> one.word()).collect(Collectors.joining("、")),
        now.stages().stream().map(one -> one.word()).collect(Collectors.joining("、")));
    look(Difference.BORN, before.born().toString(), now.born().toString());
    look("参加工作日期", before.serviceSince().toString(), now.serviceSince().toString());
  }

  private void sealed(PersonalFile now, Sealed sealed) {
    var number = now.identityNumber();
    if (number != null && !sealed.bearsIt)
      found.add(
          new Difference(
              Difference.IDENTITY, sealed.identityNumber, IdentityNumbers.masked(number)));
    var phone = now.further().phone();
    if (phone != null && !phone.equals(sealed.phone))
      found.add(
          new Difference(
              "联系电话",
              sealed.phone == null ? null : SensitiveDesk.masked(sealed.phone),
              SensitiveDesk.masked(phone)));
  }

  private void life(Career known, PersonalFile now) {
    var after = known.after(now);
    look("职称", title(known), title(after));
    look("最高荣誉", honour(known), honour(after));
    look("干部职务", offices(known), offices(after));
    var sex = now.further().sex();
    if (sex != null) look("性别", known.sex() == null ? null : known.sex().word(), sex.word());
    look("毕业班任教学年", years(known), years(after));
  }

  private static @Nullable String title(Career life) {
    return life.highestTitle()
        .map(one -> one.title().word() + (one.since() == null ? "" : "（" + one.since() + "）"))
        .orElse(null);
  }

  private static @Nullable String honour(Career life) {
    return life.highestHonour()
        .map(
            one ->
                one.honour().word() + (one.grantedOn() == null ? "" : "（" + one.grantedOn() + "）"))
        .orElse(null);
  }

  private @Nullable String offices(Career life) {
    return empty(
        life.running().stream()
            .map(one -> one.rank().word() + "（" + schools.apply(one.schoolId()) + "）")
            .collect(Collectors.joining("、")));
  }

  private static @Nullable String years(Career life) {
    return empty(
        life.graduatingYears().stream()
            .map(one -> one.schoolYear() + "-" + (one.schoolYear() + 1))
            .sorted()
            .collect(Collectors.joining("、")));
  }

  private static @Nullable String empty(String text) {
    return text.isEmpty() ? null : text;
  }

  private void look(String column, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) found.add(new Difference(column, before, after));
  }
}
