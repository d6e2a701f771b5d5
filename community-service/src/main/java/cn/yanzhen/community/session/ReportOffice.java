package cn.yanzhen.community.session;

import cn.yanzhen.community.directory.Directory;
import cn.yanzhen.community.session.Standing.Held;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 填报处: what came of a session, and its corrections. */
@Service
public class ReportOffice {
  private final SessionRows rows;
  private final SessionDesk desk;
  private final Directory directory;
  private final Clock clock;
  private final JsonMapper json;

  ReportOffice(
      SessionRows rows, SessionDesk desk, Directory directory, Clock clock, JsonMapper json) {
    this.rows = rows;
    this.desk = desk;
    this.directory = directory;
    this.clock = clock;
    this.json = json;
  }

  /** What came of it; only after it began. */
  @Transactional
  public Decision<Session> hold(
      UUID id,
      @Nullable String ifMatch,
      Map<UUID, Attendance> attendance,
      @Nullable String minutes,
      @Nullable UUID recording,
      Caller by) {
    var before = desk.lock(id, by);
    desk.requirePlanner(by, before, desk.circle(before));
    Version.require(ifMatch, before.version());
    if (before.state() != State.PLANNED) {
      return new Refused<>(SessionDesk.notPlanned(before));
    }
    if (!before.begunBy(clock.instant())) {
      return Objection.refused(
          Reason.NOT_BEGUN, "startsAt", "活动在 " + before.slot().words() + " 进行，开始之后才能填报");
    }
    return report(before, attendance, minutes, recording, null, "session.held", by);
  }

  /** The district puts a report right; what was believed before is kept with the reason. */
  @Transactional
  public Decision<Session> correct(
      UUID id,
      @Nullable String ifMatch,
      Map<UUID, Attendance> attendance,
      @Nullable String minutes,
      @Nullable UUID recording,
      String reason,
      Caller by) {
    var before = desk.lock(id, by);
    if (!desk.asDistrict(by, before.district())) {
      throw Refusal.forbidden("只有区县管理员可以更正已填报的活动。").exception();
    }
    Version.require(ifMatch, before.version());
    if (before.state() != State.HELD) {
      return Objection.refused(
          Reason.NOT_HELD, "state", "只有已开展的活动可以更正；这一次" + before.state().word());
    }
    return report(before, attendance, minutes, recording, reason.strip(), "session.corrected", by);
  }

  private Decision<Session> report(
      Session before,
      Map<UUID, Attendance> attendance,
      @Nullable String minutes,
      @Nullable UUID recording,
      @Nullable String reason,
      String action,
      Caller by) {
    var wrong = new ArrayList<>(SessionRules.ofAttendance(before, attendance));
    if (recording != null && directory.recording(recording, before.district()).isEmpty()) {
      wrong.add(
          Objection.of(Reason.RECORDING, "recordingResourceId", "资源中心没有这件资源，或它不属于本区县；请先上传录像"));
    }
    if (!wrong.isEmpty()) {
      return new Refused<>(wrong);
    }
    var now = clock.instant();
    var counted =
        before.activity().classrooms().stream()
            .map(classroom -> classroom.with(attendance.get(classroom.id())))
            .toList();
    var text = minutes == null || minutes.isBlank() ? null : minutes.strip();
    var after = before.hold(new Held(text, recording), counted, now);
    if (reason != null) {
      rows.keepPast(before, now, reason, by.name());
    }
    rows.step(after);
    rows.count(counted);
    desk.tell(SessionFacts.HELD, after, facts -> facts.because(reason));
    desk.note(by, action, after, reason == null ? Map.of() : Map.of("reason", reason));
    return new Accepted<>(after);
  }

  public List<SessionReport.Replaced> past(UUID id) {
    return rows.past(id).stream()
        .map(
            past ->
                new SessionReport.Replaced(
                    past.from(),
                    past.to(),
                    json.readValue(past.told(), SessionReport.class),
                    past.reason(),
                    past.changedBy()))
        .toList();
  }
}
