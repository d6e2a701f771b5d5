package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.post.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may become a titular holder of a post for some days, and why not. */
@Component
class HolderRules {

  private final Posts posts;
  private final Holdings holdings;
  private final Occupants occupants;
  private final SchoolDirectory directory;

  HolderRules(Posts posts, Holdings holdings, Occupants occupants, SchoolDirectory directory) {
    this.posts = posts;
    this.holdings = holdings;
    this.occupants = occupants;
    this.directory = directory;
  }

  @Nullable Refusal against(Post post, Person person, Period days) {
    if (!person.schoolId().equals(post.schoolId())) {
      return Refusal.conflict(
          "exchange/holder-of-another-school", person.name() + "的编制不在岗位所在学校，不能任岗；外校教师请发布需求、按派遣办理。");
    }
    if (days.from().isBefore(person.schoolSince())) {
      return Refusal.conflict(
          "exchange/service-not-begun",
          "%s %s 才到现学校，任岗不能早于它。".formatted(person.name(), person.schoolSince()));
    }
    var last = person.lastDay();
    if (last != null && days.to().isAfter(last)) {
      return Refusal.conflict(
          "exchange/leaves-service",
          "%s的最后一天为 %s，任岗不能晚于它；请写明任岗的最后一天，或另选人员。".formatted(person.name(), last));
    }
    if (!person.subjects().contains(post.subject()) || !person.stages().contains(post.stage())) {
      return Refusal.conflict(
          "exchange/subject-not-taught",
          "%s登记的任教学科、学段不含%s%s；如登记有误，请先更正人员信息。"
              .formatted(person.name(), post.stage().word(), post.subject().word()));
    }
    var outside = occupants.outside(post, days);
    if (outside != null) return outside;
    var other =
        holdings.from(person.id(), days.from()).stream()
            .filter(one -> !one.from().isAfter(days.to()))
            .findFirst()
            .orElse(null);
    if (other == null) return null;
    var held = posts.post(other.postId()).orElseThrow();
    return Refusal.conflict(
        "exchange/holds-another-post",
        "%s在 %s 任岗位 %s（%s）；一人同一时间只任一个岗位，请先卸任。"
            .formatted(
                person.name(),
                School.nameOf(directory.school(held.schoolId()).orElse(null)),
                held.number(),
                Post.words(Post.period(other.from(), other.to()))));
  }
}
