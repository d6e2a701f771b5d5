package cn.yanzhen.community.target;

import cn.yanzhen.community.community.Affiliations;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 填报处: takes values that nothing computes, with what they rest on. */
@Service
public class ReadingOffice {
  private static final BigDecimal MOST = new BigDecimal("999999.99");

  private final Readings readings;
  private final TargetOffice targets;
  private final IndicatorBook book;
  private final DocumentOffice documents;
  private final Affiliations affiliations;
  private final AuditTrail audit;
  private final Clock clock;

  ReadingOffice(
      Readings readings,
      TargetOffice targets,
      IndicatorBook book,
      DocumentOffice documents,
      Affiliations affiliations,
      AuditTrail audit,
      Clock clock) {
    this.readings = readings;
    this.targets = targets;
    this.book = book;
    this.documents = documents;
    this.affiliations = affiliations;
    this.audit = audit;
    this.clock = clock;
  }

  /** A value as somebody types it: nothing about it is checked yet. */
  public record Entry(LocalDate day, BigDecimal value, String explanation, UUID attachmentId) {}

  /** A value with all that stood there before. */
  public record History(Reading reading, List<PastReading> past) {}

  public History history(UUID id, Caller caller) {
    var reading = readings.find(id, caller.requireDistrict()).orElseThrow(ReadingOffice::missing);
    return new History(reading, readings.past(id));
  }

  @Transactional
  public Decision<Reading> type(UUID communityId, String code, Entry entry, Caller by) {
    var community = requireAuthor(communityId, by);
    var indicator = book.find(code).orElseThrow(() -> Refusal.notFound("没有这个指标。").exception());
    if (indicator.measure() instanceof Measure.Computed) {
      return new Refused<>(
          Refusal.conflict(
              "community/indicator-computed", "“" + indicator.nameZh() + "”由系统按实际发生的事项计算，不能填报。"));
    }
    var district = community.charter().district();
    var wrong = wrong(entry, community, district);
    if (wrong != null) {
      return wrong;
    }
    var reading =
        new Reading(
            Ids.next(),
            communityId,
            code,
            entry.day(),
            entry.value(),
            entry.explanation().strip(),
            entry.attachmentId(),
            1,
            by.name(),
            clock.instant());
    readings.add(reading, district, by);
    note(by, "target.value-typed", reading, null);
    return new Accepted<>(reading);
  }

  @Transactional
  public Decision<Reading> correct(
      UUID id, @Nullable String ifMatch, Entry entry, String reason, Caller by) {
    var before = readings.lock(id, by.requireDistrict()).orElseThrow(ReadingOffice::missing);
    var community = requireAuthor(before.communityId(), by);
    Version.require(ifMatch, before.version());
    var wrong = wrong(entry, community, community.charter().district());
    if (wrong != null) {
      return wrong;
    }
    var after =
        new Reading(
            id,
            before.communityId(),
            before.indicator(),
            entry.day(),
            entry.value(),
            entry.explanation().strip(),
            entry.attachmentId(),
            before.version() + 1,
            by.name(),
            clock.instant());
    readings.correct(after, reason.strip(), by);
    note(by, "target.value-corrected", after, reason.strip());
    return new Accepted<>(after);
  }

  private @Nullable Refused<Reading> wrong(Entry entry, Community community, String district) {
    var violations = new ArrayList<Violation>();
    if (entry.value().signum() < 0 || entry.value().compareTo(MOST) > 0) {
      violations.add(new Violation("value", "数值应在 0 至 999999.99 之间"));
    } else if (entry.value().stripTrailingZeros().scale() > 2) {
      violations.add(new Violation("value", "数值最多两位小数"));
    }
    if (entry.day().isAfter(affiliations.today())) {
      violations.add(new Violation("day", "日期不能晚于今天"));
    } else if (!community.charter().cycle().contains(entry.day())) {
      violations.add(
          new Violation("day", "日期不在教共体的周期（" + community.charter().cycle().words() + "）内"));
    }
    if (!documents.keep(entry.attachmentId(), district)) {
      violations.add(new Violation("attachmentId", "没有这个附件，请重新上传"));
    }
    return violations.isEmpty()
        ? null
        : new Refused<>(
            Refusal.invalid(
                "community/value-invalid", violations.getFirst().message() + "。", violations));
  }

  private Community requireAuthor(UUID id, Caller by) {
    var community = targets.community(id, by.requireDistrict());
    affiliations.requireLead(by, id, community.charter().district(), "只有总校的管理员和区县管理员可以填报。");
    return community;
  }

  private void note(Caller by, String action, Reading reading, @Nullable String reason) {
    var details =
        new java.util.TreeMap<String, Object>(
            Map.of(
                "communityId", reading.communityId().toString(),
                "indicator", reading.indicator(),
                "value", reading.value(),
                "day", reading.day().toString(),
                "version", reading.version()));
    if (reason != null) {
      details.put("reason", reason);
    }
    audit.record(by, action, reading.id().toString(), details);
  }

  private static RuntimeException missing() {
    return Refusal.notFound("没有这个填报值，或它不属于您的区县。").exception();
  }
}
