package cn.yanzhen.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells events in the words of the domain; keeps each aggregate's sequence as its service would.
 */
public final class Story implements CoverageTold, StaffingTold, SharingTold, SessionsTold {
  public static final String DISTRICT = "500106";

  /** How many figures the service tells of. */
  public static final int FIGURES = 15;

  private final String district;
  private final Map<String, Long> sequences = new HashMap<>();
  private final Map<UUID, Map<String, Object>> known = new HashMap<>();
  private Instant now = Instant.parse("2026-11-20T02:00:00Z");
  public final List<Sent> events = new ArrayList<>();

  public Story() {
    this(DISTRICT);
  }

  public Story(String district) {
    this.district = district;
  }

  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes());
  }

  /** From now on events happen at this moment. */
  public Story on(String day) {
    now = Instant.parse(day + "T02:00:00Z");
    return this;
  }

  @Override
  public Story tell(String topic, String type, UUID key, Map<String, Object> data) {
    long sequence = sequences.merge(topic + key, 1L, Long::sum);
    now = now.plusSeconds(1);
    var frozen = data == null ? null : new LinkedHashMap<>(data);
    events.add(
        new Sent(
            id(topic + key + type + sequence),
            topic,
            key.toString(),
            type,
            sequence,
            district,
            now,
            frozen));
    return this;
  }

  static Map<String, Object> map(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
    return map;
  }

  @Override
  public String district() {
    return district;
  }

  @Override
  public Map<UUID, Map<String, Object>> known() {
    return known;
  }

  /** A term of a small district: everything that can happen, happens. */
  public static Story term() {
    return new Story()
        .on("2026-08-25")
        .school("八中")
        .school("六中")
        .school("山洞小学")
        .school("独立小学")
        .submitted("八中教共体", "2026-09-01", "2029-08-31", "八中", "六中", "山洞小学")
        .approved("八中教共体")
        .submitted("南开教共体", "2027-01-01", "2029-12-31", "独立小学")
        .schoolRenamed("六中", "第六中学")
        .schoolCloses("独立小学", "2027-08-31")
        .schoolGoesOn("独立小学", "2027-08-31")
        .person("陈知远", "八中")
        .person("李思齐", "八中")
        .person("王一鸣", "六中")
        .named("李思齐", "李思琪")
        .person("旧档", "六中")
        .merged("旧档", "李思齐")
        .mergeUndone("旧档", "李思齐")
        .merged("旧档", "陈知远")
        .left("陈知远", "2030-06-30")
        .left("王一鸣", "2026-03-31")
        .returned("王一鸣", "六中", "2026-03-31", "2026-09-01")
        .on("2026-10-20")
        .need("数学甲", "山洞小学", "八中")
        .need("数学乙", "六中", "八中")
        .need("数学丙", "六中", "八中")
        .need("数学丁", "六中", "八中")
        .needMoved("数学甲", "need-proposed.v1", "山洞小学")
        .proposed("派陈", "陈知远", "八中", "山洞小学", "2026-11-01", "2027-07-09")
        .consented("派陈", "PERSON")
        .consented("派陈", "SENDING")
        .consented("派陈", "RECEIVING")
        .orderApproved("派陈", "沙教派〔2026〕1号")
        .needMoved("数学甲", "need-filled.v1", "山洞小学")
        .needRescheduled("数学甲", "山洞小学", "八中", "2027-08-31")
        .needMoved("数学丁", "need-withdrawn.v1", "六中")
        .needMoved("数学丙", "need-proposed.v1", "六中")
        .needMoved("数学丙", "need-reopened.v1", "六中")
        .on("2026-11-01")
        .assignment("派陈", "assignment-started.v1")
        .proposed("短派陈", "陈知远", "八中", "六中", "2026-11-05", "2026-11-10")
        .orderApproved("短派陈", "沙教派〔2026〕2号")
        .on("2026-11-05")
        .assignment("短派陈", "assignment-started.v1")
        .on("2026-11-11")
        .assignment("短派陈", "assignment-returned.v1")
        .proposed("未来派李", "李思齐", "八中", "六中", "2027-02-15", "2027-07-09")
        .orderApproved("未来派李", "沙教派〔2026〕3号")
        .proposed("拒派王", "王一鸣", "六中", "山洞小学", "2026-11-01", "2027-07-09")
        .assignment("拒派王", "assignment-rejected.v1")
        .resource("分数的意义", "八中")
        .resource("圆的面积", "八中")
        .downloaded("分数的意义", "山洞小学")
        .downloaded("分数的意义", "六中")
        .downloaded("圆的面积", "六中")
        .request("小数练习", "山洞小学")
        .request("小数练习", "request-claimed.v1", "八中")
        .request("小数练习", "request-delivered.v1", null)
        .request("小数练习", "request-accepted.v1", null)
        .request("几何画板", "六中")
        .studio("小学数学名师工作室", "陈知远", "八中", "2026-09-01")
        .joined("小学数学名师工作室", "王一鸣", "六中", "2026-10-01")
        .studio("旧工作室", "李思齐", "八中", "2026-09-01")
        .closed("旧工作室", "2026-10-31", "主持人调离")
        .planned("分数一课", "SYNC_CLASS", "DEDICATED", "八中教共体", "2026-11-12T01:00:00Z", "八中", "山洞小学")
        .planned("小数一课", "SYNC_CLASS", "DUAL_TEACHER", "八中教共体", "2026-11-13T01:00:00Z", "八中", "六中")
        .planned("明年一课", "SYNC_CLASS", "DEDICATED", "八中教共体", "2027-03-01T01:00:00Z", "八中", "六中")
        .planned("大单元设计", "JOINT_RESEARCH", "OFFLINE", "八中教共体", "2026-11-14T06:00:00Z", "六中", "八中")
        .moved("大单元设计", "2026-11-14T16:30:00Z", "报告厅另有安排")
        .changed("明年一课", "六中教师外出", List.of("HOST", "TEACHER"), "六中", "八中")
        .cancelled("小数一课", "NETWORK_DOWN")
        .held("分数一课", 40, 39, null, "八中", "山洞小学")
        .held("分数一课", 40, 38, "多报一人", "八中", "山洞小学")
        .held("大单元设计", 12, 12, null, "六中", "八中")
        .granted("陈知远", "TEACHER", "八中", "2026-09-01", null)
        .granted("陈知远", "SCHOOL_ADMIN", "山洞小学", "2026-11-01", "2027-07-09")
        .nameErased("王一鸣");
  }
}
