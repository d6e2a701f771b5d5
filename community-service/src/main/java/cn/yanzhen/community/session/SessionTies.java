package cn.yanzhen.community.session;

import cn.yanzhen.community.school.Tie;
import cn.yanzhen.community.school.Ties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A school that is planned for does not close before that is cancelled or done without it. */
@Component
class SessionTies implements Ties {
  private static final int MOST = 20;
  private static final String CODE = "community/school-in-session";
  private static final String REMEDY = "取消活动或换掉这所学校";

  private final Sessions sessions;

  SessionTies(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void holdStill(String district) {
    sessions.takeTurn(district);
  }

  /** Of a session that lasts over midnight the day of its beginning counts. */
  @Override
  public List<Tie> after(UUID school, LocalDate day) {
    var next = day.plusDays(1);
    var begin = next.atStartOfDay(Slot.ZONE).toInstant();
    var ties = new ArrayList<Tie>();
    for (var session : sessions.plannedWith(school, begin, MOST)) {
      ties.add(
          new Tie(
              CODE,
              "%s「%s」（%s）"
                  .formatted(
                      session.kind().word(),
                      session.activity().heading().title(),
                      session.slot().words()),
              REMEDY,
              "/sessions/" + session.id()));
    }
    if (ties.size() == MOST) {
      long more = sessions.countPlannedWith(school, begin) - MOST;
      if (more > 0) {
        ties.add(
            new Tie(
                CODE,
                "另有 " + more + " 次已安排的活动",
                REMEDY,
                "/sessions?school=" + school + "&day=" + next));
      }
    }
    return ties;
  }
}
