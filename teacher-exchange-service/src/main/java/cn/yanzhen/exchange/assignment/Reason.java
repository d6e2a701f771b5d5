package cn.yanzhen.exchange.assignment;

/** Why the answer is no: a stable problem code, and what to do in Chinese. */
public enum Reason {
  SUBJECT_NOT_TAUGHT("exchange/subject-not-taught", "该教师不任教需求的学科，请另选人员。"),
  STAGE_NOT_TAUGHT("exchange/stage-not-taught", "该教师不任教需求的学段，请另选人员。"),
  CERTIFICATE_MISSING("exchange/certificate-missing", "该教师没有覆盖需求学科和学段的教师资格证，请先在人员档案中登记，或另选人员。"),
  LEAD_SCHOOL_FLOOR("exchange/lead-school-floor", "派出后学校将低于底线，请另选人员、缩短时段或减少工作量。"),
  NOT_A_CADRE("exchange/not-a-cadre", "干部互派只用于校级或中层干部：请先登记其任职，或改用其他派遣类型。"),
  FTE_EXCEEDED("exchange/fte-exceeded", "该教师在此时段的工作量将超过 1.0，请缩短时段、减少工作量或另选人员。"),
  OTHER_DISTRICT("exchange/other-district", "该教师不在需求学校所在区县，请另选人员。"),
  OUT_OF_REACH("exchange/out-of-reach", "该教师所在学校不在可派出的范围内，请另选人员。"),
  ALREADY_THERE("exchange/already-there", "该教师本就在需求学校，请另选人员。"),
  SERVICE_NOT_BEGUN("exchange/service-not-begun", "派遣开始日期早于该教师到现学校任教的日期，请改日期或另选人员。"),
  EXEMPT("exchange/exempt", "该教师在此时段免予交流，而这类派遣按规则不征求本人意见，请另选人员。"),
  LEAVES_SERVICE("exchange/leaves-service", "该教师已登记离开，最后一天之后不能派出，请改日期或另选人员。"),
  KIND_DOES_NOT_ANSWER("exchange/kind-does-not-answer", "请改用能答复该需求的派遣类型，或请学校先修改需求的类型。"),
  OTHER_PENDING("exchange/other-pending", "同时批准后工作量可能超出；仍要提出，请确认后再提。"),
  NEED_NOT_OPEN("exchange/need-not-open", "该需求已有人选、已满足或已撤回，请刷新后查看。"),
  OUTSIDE_NEED("exchange/outside-need", "派遣的时段应在需求之内，工作量应与需求相等，请按需求调整。"),
  FIRST_DAY_PASSED("exchange/first-day-passed", "开始日期已过，调令不能倒签：请改定更晚的开始日期再批准，或驳回。"),
  OUTSIDE_AGREED("exchange/outside-agreed-days", "新的开始日期应晚于原定、且在各方同意的时段之内；其他改动要重新征求意见，请驳回后另提。"),
  PERIOD_OVER("exchange/period-over", "派遣的最后一天已经过去，请改用新的时段。"),
  ALREADY_CONSENTED("exchange/already-consented", "这一方已经表示同意，不必重复。"),
  ALREADY_APPROVED("exchange/already-approved", "该派遣已经批准，不能重复办理。"),
  CONSENTS_MISSING("exchange/consents-missing", "应征求意见的各方都同意之后才能由区里审批。"),
  NOT_YET_ASKED("exchange/not-yet-asked", "还没有轮到这一方表态，请在前一方同意之后再表态。"),
  PARTY_NOT_ASKED("exchange/party-not-asked", "这类派遣不征求这一方的意见，无需表态。"),
  ALREADY_PUBLICISED("exchange/already-publicised", "该派遣正在公示，期满且没有未处理的异议时自动发出调令。"),
  NOT_PUBLICISED("exchange/not-publicised", "该派遣不在公示期内，不能提出或处理异议，请刷新后查看。"),
  PUBLICITY_OVER("exchange/publicity-over", "公示期已经结束，不能再提异议；如有问题请直接向区里反映。"),
  STILL_PUBLICISED("exchange/still-publicised", "公示期还没有结束。"),
  OBJECTION_OPEN("exchange/objection-open", "还有异议没有处理，请先处理。"),
  OBJECTION_SETTLED("exchange/objection-settled", "该异议已经处理，不能重复处理，请刷新后查看。"),
  PERSON_MOVED("exchange/person-moved", "该教师已不在派出学校，请撤回后重新提出。"),
  ALREADY_ENDED("exchange/already-ended", "该派遣已经结束办理，不能再变更。"),
  NO_ORDER("exchange/no-order", "该派遣还没有批准，或已取消、作废，没有可以变更的调令。"),
  NOT_YET_IN_FORCE("exchange/not-yet-in-force", "派遣还没有生效，此前请改用取消或改期。"),
  ALREADY_BEGUN("exchange/already-begun", "派遣已经开始，不能再取消或改期，请改用提前召回。"),
  ALREADY_RETURNED("exchange/already-returned", "该派遣的最后一天已经过去，人员已返回。"),
  ALREADY_RECALLED("exchange/already-recalled", "该派遣已提前召回，不能再延期。"),
  EXTENSION_NOT_LATER("exchange/extension-not-later", "延期后的最后一天应晚于现在的最后一天。"),
  EXTENSION_TOO_LATE("exchange/extension-too-late", "延期应在最后一天之前办完；需要再派，请另提派遣。"),
  EXTENSION_WAITS("exchange/extension-waits", "该派遣已有一项延期正在办理，请先办完或撤回。"),
  NO_EXTENSION("exchange/no-extension", "该派遣没有正在办理的延期，请刷新后查看。"),
  RECALL_NOT_EARLIER("exchange/recall-not-earlier", "召回的最后一天应早于现在的最后一天。"),
  RECALL_IN_THE_PAST("exchange/recall-in-the-past", "召回后的最后一天最早为今天，次日返回。"),
  MOVED_TO_THE_PAST("exchange/moved-to-the-past", "改期后的开始日期不能早于今天。"),
  SAME_DAYS("exchange/same-days", "改期后的起止日期与现在相同。"),
  MOVED_FOR_GOOD("exchange/moved-for-good", "人事关系已转入接收学校，没有最后一天，不能召回或延期；要回原校请另办调动，办错了请撤销。"),
  NO_LAST_DAY("exchange/no-last-day", "调动和新教师分配没有最后一天，不需要延期。"),
  STILL_SENT("exchange/still-sent", "调动之后还有派遣，请先召回、取消或改期，再办调动。"),
  SCHOOL_CLOSED("exchange/school-closed", "学校在此时段内已停办，请缩短时段。"),
  NEED_HELD("exchange/need-held", "该需求在此时段内已由他人承担，请改日期。"),
  NEED_DAYS_TAKEN("exchange/need-days-taken", "需求随延期增加的日子已另有安排，请先撤回、取消或撤销那些安排，再办这一件。");

  private final String code;
  private final String advice;

  Reason(String code, String advice) {
    this.code = code;
    this.advice = advice;
  }

  public String code() {
    return code;
  }

  public String advice() {
    return advice;
  }
}
