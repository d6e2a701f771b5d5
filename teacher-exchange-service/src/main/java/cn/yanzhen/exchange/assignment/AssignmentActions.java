package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.AssignmentView.ConsentView;
import cn.yanzhen.exchange.assignment.AssignmentView.PublicityView;
import cn.yanzhen.exchange.directory.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller may do to an assignment now. */
final class AssignmentActions {

  private AssignmentActions() {}

  static List<String> of(
      Assignment assignment,
      @Nullable Extension extension,
      List<ConsentView> consents,
      List<ConsentView> extended,
      @Nullable PublicityView publicity,
      List<Objection> objections,
      Standing standing,
      LocalDate today) {
    var terms = assignment.terms();
    var days = terms.period();
    boolean officer = standing.isOfficerOf(terms.district());
    boolean leads = standing.leads(terms.receivingSchoolId()) && !standing.is(terms.personId());
    boolean waits = extension != null && extension.waits();
    var actions = new ArrayList<String>();
    if (consents.stream().anyMatch(ConsentView::yours))
      actions.addAll(List.of("consent", "decline"));
    boolean before =
        switch (assignment) {
          case Assignment.Proposed _, Consented _, Publicised _, Hindered _ -> true;
          default -> false;
        };
    if ((assignment instanceof Consented || assignment instanceof Hindered) && officer)
      actions.add("approve");
    if (before && officer) actions.add("reject");
    if (before && standing.administers(terms.proposingSchoolId())) actions.add("withdraw");
    if (assignment instanceof Publicised && publicity != null) {
      if (!today.isAfter(publicity.to())) actions.add("object");
      if (officer && objections.stream().anyMatch(Objection::isOpen)) actions.add("settle");
    }

    if (extended.stream().anyMatch(ConsentView::yours))
      actions.addAll(List.of("consentExtension", "declineExtension"));
    if (extension instanceof Extension.Agreed && officer)
      actions.addAll(List.of("approveExtension", "rejectExtension"));
    if (waits && leads) actions.add("withdrawExtension");
    boolean lasts =
        assignment instanceof Order.Approved
            || assignment instanceof Order.InForce && assignment.reasonCode() == null;
    if (lasts && !terms.takesEstablishment() && !waits && leads && today.isBefore(days.to()))
      actions.add("extend");
    if (!officer) return actions;
    if (assignment instanceof Order.Approved && !days.hasBegunOn(today))
      actions.addAll(List.of("reschedule", "cancel"));
    if (assignment instanceof Order.InForce && today.isBefore(days.to())) actions.add("recall");
    if (assignment.holdsTime() || assignment instanceof Ended) actions.add("void");
    return actions;
  }
}
