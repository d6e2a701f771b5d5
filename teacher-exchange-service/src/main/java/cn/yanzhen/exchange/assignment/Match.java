package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.floor.Leaving;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Booking;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person held against one need: all facts that the rules look at.
 *
 * @param asked the need, and what of it is asked for
 * @param taken what of the person's time is taken by orders already approved
 * @param pending what of it is asked for by assignments without an order yet
 */
public record Match(Asked asked, Person person, Collection<Booking> taken, List<Pending> pending) {

  /**
   * @param community the community of the need's school, null when it has none
   * @param communitySchools all schools of that community
   * @param kind of the assignment, null while nobody said
   * @param guard of the need's district over the period
   */
  public record Asked(
      Need need,
      Period period,
      Fte fte,
      @Nullable Affiliation community,
      Set<UUID> communitySchools,
      RulePack pack,
      LocalDate today,
      @Nullable AssignmentKind kind,
      Guard guard) {}

  /** As the floors of the sending school look at it. */
  Leaving leaving() {
    return new Leaving(person.id(), person.schoolId(), asked.kind, asked.period, asked.fte, null);
  }
}
