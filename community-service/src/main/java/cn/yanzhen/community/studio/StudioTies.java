package cn.yanzhen.community.studio;

import cn.yanzhen.community.school.Tie;
import cn.yanzhen.community.school.Ties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A school where a studio sits, or for which members take part, does not close before that ends.
 */
@Component
class StudioTies implements Ties {
  private static final String CODE = "community/school-in-studio";

  private final Studios studios;

  StudioTies(Studios studios) {
    this.studios = studios;
  }

  @Override
  public void holdStill(String district) {
    studios.takeTurn(district);
  }

  @Override
  public List<Tie> after(UUID school, LocalDate day) {
    var ties = new ArrayList<Tie>();
    for (var studio : studios.relyingOn(school, day)) {
      var name = studio.nameplate().name();
      var page = "/studios/" + studio.id();
      if (studio.nameplate().seatSchoolId().equals(school) && studio.life().lastsBeyond(day)) {
        ties.add(
            new Tie(
                CODE,
                "工作室「%s」设在该校（%s）".formatted(name, studio.life().words()),
                "撤销工作室或改设他校",
                page));
      }
      long members =
          studio.members().stream()
              .filter(member -> member.schoolId().equals(school) && member.life().lastsBeyond(day))
              .count();
      if (members > 0) {
        ties.add(new Tie(CODE, "工作室「%s」的 %d 名成员".formatted(name, members), "移走成员", page));
      }
    }
    return ties;
  }
}
