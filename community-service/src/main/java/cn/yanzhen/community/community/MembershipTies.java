package cn.yanzhen.community.community;

import cn.yanzhen.community.school.Tie;
import cn.yanzhen.community.school.Ties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A school that leads or belongs to a community does not close before that is over. */
@Component
class MembershipTies implements Ties {
  private final Communities communities;

  MembershipTies(Communities communities) {
    this.communities = communities;
  }

  @Override
  public void holdStill(String district) {
    communities.takeTurn(district);
  }

  @Override
  public List<Tie> after(UUID school, LocalDate day) {
    return communities.claims(List.of(school)).stream()
        .filter(claim -> claim.period().to().isAfter(day))
        .map(
            claim ->
                new Tie(
                    "community/school-in-community",
                    "教共体「%s」（%s）".formatted(claim.communityName(), claim.period().words()),
                    "办理退出或更换总校",
                    "/communities/" + claim.communityId()))
        .toList();
  }
}
