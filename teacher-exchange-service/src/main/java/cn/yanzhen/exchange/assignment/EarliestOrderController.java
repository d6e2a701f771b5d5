package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.need.Needs;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For whoever is about to propose somebody: can the order be out before the first day? */
@RestController
@RequestMapping("/api/v1/exchange/needs/{id}/earliest-order")
class EarliestOrderController {

  /**
   * @param publicityDays working days of publicity, 0 for none
   * @param earliestOrder the first day on which the order can be given, if all agreed today
   * @param kinds those that answer the need, the most usual first
   */
  record EarliestView(
      AssignmentKind kind,
      int publicityDays,
      LocalDate earliestOrder,
      List<AssignmentKind> kinds) {}

  private final Needs needs;
  private final RulePacks packs;
  private final EarliestOrder earliest;
  private final SchoolDirectory directory;

  EarliestOrderController(
      Needs needs, RulePacks packs, EarliestOrder earliest, SchoolDirectory directory) {
    this.needs = needs;
    this.packs = packs;
    this.earliest = earliest;
    this.directory = directory;
  }

  @GetMapping
  EarliestView of(@PathVariable UUID id, @RequestParam AssignmentKind kind, Caller caller) {
    var need =
        needs
            .need(id)
            .filter(found -> found.isKnownTo(directory.standing(caller)))
            .orElseThrow(() -> Refusal.notFound("没有这条需求。").exception());
    var pack = packs.inForce(need.district(), directory.today());
    var procedure = pack.procedure(kind);
    var wanted = need.kind();
    return new EarliestView(
        kind,
        procedure.publicityDays(),
        earliest.by(procedure),
        wanted == null ? List.of(AssignmentKind.values()) : pack.answers().to(wanted).by());
  }
}
