package cn.yanzhen.dashboard.words;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code table: stable codes, and the words that people read. An unknown code stays as it came.
 */
public record Words(Map<String, String> byCode) {

  public static final Words SUBJECTS =
      table(
          "CHINESE 语文 MATHS 数学 ENGLISH 英语 PHYSICS 物理 CHEMISTRY 化学 BIOLOGY 生物 HISTORY 历史 GEOGRAPHY"
              + " 地理 POLITICS 道德与法治/思想政治 MUSIC 音乐 ART 美术 PE 体育 IT 信息科技 SCIENCE 科学 LABOUR 劳动"
              + " PSYCHOLOGY 心理健康 PRESCHOOL_EDU 学前教育");
  public static final Words STAGES =
      table("PRESCHOOL 学前 PRIMARY 小学 JUNIOR 初中 SENIOR 高中 VOCATIONAL 职业");
  public static final Words TITLES = table("FULL_SENIOR 正高级 SENIOR 高级 FIRST 一级 SECOND 二级 THIRD 三级");
  public static final Words HONOURS =
      table(
          "SCHOOL_BACKBONE 校级骨干 DISTRICT_BACKBONE 区级骨干教师 DISTRICT_MASTER 区学科名师"
              + " DISTRICT_LEADER 区学科带头人 CITY_MASTER 市学科名师 CITY_PRINCIPAL 市骨干校长"
              + " CITY_LEADER 市学科带头人 CITY_SPECIAL 市特级教师 EDUCATOR 教育家型培养对象");
  public static final Words ASSIGNMENT_KINDS =
      table(
          "CADRE_SECONDMENT 干部互派 ROTATION 教师交流轮岗 SHADOWING 跟岗 SHARED_TEACHING 走教 SUPPORT_TEACHING"
              + " 支教 TRANSFER 调动 NEW_TEACHER_PLACEMENT 统一分配新教师");
  public static final Words ASSIGNMENT_STATES =
      table(
          "PROPOSED 征求同意 CONSENTED 待区审批 PUBLICISED 公示中 HINDERED 待区处理 APPROVED 已批准待到岗 IN_FORCE 在岗"
              + " RETURNED 已返回 ENDED 已办结 DECLINED 未获同意 REJECTED 区未批准 WITHDRAWN 已撤回 CANCELLED 已取消"
              + " VOIDED 已作废");
  public static final Words NEED_STATES =
      table("OPEN 待派人 PROPOSED 已有人选 FILLED 已满足 DECLINED 无人可派 WITHDRAWN 已撤回");
  public static final Words COMMUNITY_STATES =
      table("SUBMITTED 待批准 APPROVED 已批准 REJECTED 未批准 ENDED 已结束");
  public static final Words REQUEST_STATES =
      table("OPEN 待认领 CLAIMED 已认领 DELIVERED 待验收 ACCEPTED 已验收 WITHDRAWN 已撤回");
  public static final Words RESOURCE_KINDS =
      table(
          "COURSE 网络课程 TEXTBOOK 数字教材 BOOK 数字图书 SLIDES 教学课件 CASE 教学案例 LAB 虚拟实验实训"
              + " RESEARCH_VIDEO 在线教研视频 APPLICATION 教学应用与工具");
  public static final Words SESSION_KINDS = table("JOINT_RESEARCH 联合教研 SYNC_CLASS 同步课堂");
  public static final Words SESSION_FORMS =
      table(
          "ONLINE 线上 OFFLINE 线下 DEDICATED 专递课堂 MASTER_TEACHER 名师课堂 MASTER_SCHOOL 名校网络课堂"
              + " DUAL_TEACHER 双师课堂");
  public static final Words SESSION_STATES = table("PLANNED 已计划 HELD 已开展 CANCELLED 已取消");
  public static final Words SESSION_CHANGES =
      table(
          "TIME 时间 PLACE 地点 LINK 链接 HOST 主持学校 ROOM 教室 CLASS 班级 TEACHER 教师 JOINED 参加学校 LEFT"
              + " 参加学校");
  public static final Words CANCEL_REASONS =
      table(
          "TEACHER_AWAY 教师请假或外出 ROOM_AWAY 教室不能使用 NETWORK_DOWN 网络或设备故障 CALENDAR_CHANGED 校历或课程调整"
              + " WEATHER 天气等不可抗力 MERGED 与其他活动合并 OTHER 其他原因");
  public static final Words STUDIO_KINDS = table("SUBJECT 学科工作室 MASTER_TEACHER 名师工作室");
  public static final Words STUDIO_LEVELS = table("LEADING 领航 DISTRICT 区级 SCHOOL 校级");
  public static final Words MEMBER_ROLES = table("LEAD 总校 MEMBER 成员校");
  public static final Words PAIRING_MODELS =
      table("DIRECTLY_RUN 直接举办 NAMED_LEADERSHIP 冠名领办 BRAND_GUIDED 品牌引领 PAIRED_SUPPORT 对接帮扶");
  public static final Words GRADES = table("TIGHT 紧密型 COOPERATIVE 合作型 SUPPORTIVE 帮扶型");
  public static final Words SETTINGS = table("URBAN 城区 TOWN 镇区 RURAL 乡村");
  public static final Words OWNERSHIPS = table("PUBLIC 公办 PRIVATE 民办");
  public static final Words PARTIES = table("PERSON 本人 SENDING 派出学校 RECEIVING 接收学校");
  public static final Words END_REASONS =
      table(
          "CYCLE_OVER 周期届满 MERGED 学校合并 LAYOUT 区域布局调整 AGREEMENT_ENDED 协议提前终止 SMALL 规模过小合并办学"
              + " LEAD_MERGED 总校撤并或停办 STRONGER_TOGETHER 优质资源整合");
  public static final Words CHANGES =
      table(
          "JOIN 学校加入 LEAVE 学校退出 GRADUATE 学校成长退出 RETURN 学校重新加入 MOVE 学校转入其他教共体 REGRADE 调整办学模式"
              + " LEAD_CHANGE 更换总校 RENEW 续期 END 提前结束 MERGE 教共体合并 SPLIT 教共体拆分 CORRECT 更正登记");
  public static final Words ROLES =
      table("DISTRICT_OFFICER 区县管理员 SCHOOL_ADMIN 学校管理员 TEACHER 教师 PLATFORM 平台接口 LOADER 数据装载");

  private static Words table(String pairs) {
    var words = pairs.split(" ");
    var byCode = new LinkedHashMap<String, String>();
    for (int i = 0; i < words.length; i += 2) byCode.put(words[i], words[i + 1]);
    return new Words(Collections.unmodifiableMap(byCode));
  }

  public String of(@Nullable Object code) {
    return code == null ? "" : byCode.getOrDefault(code.toString(), code.toString());
  }
}
