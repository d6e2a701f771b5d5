package cn.yanzhen.community.change.web;

import cn.yanzhen.community.change.Obstacle;
import cn.yanzhen.community.change.Outlook;
import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What will happen: each community before and after, and what stands against it. A community that
 * is to come into being has no id yet, and nothing before.
 */
record OutlookView(List<TurnView> communities, List<ObstacleView> obstacles) {
  record TurnView(
      @Nullable UUID communityId, String name, StandView before, StandView after, boolean isNew) {
    static TurnView of(
        UUID community, @Nullable Charter before, Charter after, Map<UUID, School> schools) {
      return new TurnView(
          before == null ? null : community,
          after.name(),
          before == null ? StandView.NOTHING : StandView.of(before, schools),
          StandView.of(after, schools),
          before == null);
    }
  }

  record StandView(List<Period> cycles, List<HeldView> memberships) {
    static final StandView NOTHING = new StandView(List.of(), List.of());

    static StandView of(Charter charter, Map<UUID, School> schools) {
      return new StandView(
          charter.cycles(),
          charter.memberships().stream().map(held -> HeldView.of(held, schools)).toList());
    }
  }

  record HeldView(
      UUID schoolId,
      String schoolName,
      Role role,
      @Nullable PairingModel model,
      @Nullable Grade grade,
      Set<Stage> stages,
      Place place,
      LocalDate from,
      LocalDate to) {
    static HeldView of(Membership held, Map<UUID, School> schools) {
      var school = schools.get(held.schoolId());
      return new HeldView(
          held.schoolId(),
          school == null ? "" : school.name(),
          held.role(),
          held.model(),
          held.grade(),
          held.stages(),
          held.place(),
          held.period().from(),
          held.period().to());
    }
  }

  record ObstacleView(String code, String field, String sentence) {
    static ObstacleView of(Obstacle obstacle) {
      return new ObstacleView(obstacle.why().code(), obstacle.field(), obstacle.sentence());
    }
  }

  static OutlookView of(Outlook outlook, Map<UUID, School> schools) {
    return new OutlookView(
        outlook.after().entrySet().stream()
            .map(
                turn ->
                    TurnView.of(
                        turn.getKey(),
                        outlook.before().get(turn.getKey()),
                        turn.getValue(),
                        schools))
            .toList(),
        outlook.obstacles().stream().map(ObstacleView::of).toList());
  }
}
