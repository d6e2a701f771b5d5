package cn.yanzhen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The committed OpenAPI document says what the service serves: addresses, fields and words. */
@ExchangeTest
class OpenApiIT {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final JsonNode document = read();

  @Test
  void everyAddressOfTheServiceIsDocumentedAndEveryDocumentedOneIsServed() {
    var served = new TreeSet<String>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.getBeanType().getPackageName().startsWith("cn.yanzhen.exchange")) {
                addresses(mapping).forEach(served::add);
              }
            });
    var documented = new TreeSet<String>();
    document
        .path("paths")
        .propertyStream()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(verb -> documented.add(verb.toUpperCase() + " " + path.getKey())));

    assertThat(documented).isEqualTo(served);
  }

  @Test
  void everyOperationSaysWhatIsAnsweredToWhatItDoesNotTake() {
    document
        .path("paths")
        .forEachEntry(
            (path, verbs) ->
                verbs.forEachEntry(
                    (verb, operation) -> {
                      var answers = operation.path("responses");
                      var wanted = new TreeSet<>(Set.of("401", "429"));
                      if (path.startsWith("/api/v1/exchange/verify")) wanted.remove("401");
                      if (path.contains("{") || !operation.path("parameters").isEmpty())
                        wanted.add("422");
                      if (operation.has("requestBody"))
                        wanted.addAll(Set.of("400", "413", "415", "422"));
                      assertThat(answers.propertyNames()).as(verb + " " + path).containsAll(wanted);
                      for (var status : wanted)
                        assertThat(answers.path(status).path("$ref").asString())
                            .as(verb + " " + path + " " + status)
                            .startsWith("#/components/responses/");
                    }));
  }

  @ParameterizedTest
  @CsvSource({
    "Need, need.NeedView",
    "NewNeed, need.NeedDeskController$NewNeed",
    "WantedProfile, need.Profile",
    "WantedProfile, need.NeedDeskController$WantedProfile",
    "NeedAnswer, need.Need$Declined",
    "NeedDecline, need.DecliningController$Declining",
    "NeedReopening, need.NeedDeskController$AskedAgain",
    "DeclineReasons, need.DecliningController$ReasonsView",
    "DeclineReason, need.DeclineReasons$Known",
    "Openings, fit.OpeningController$Openings",
    "Opening, fit.OpeningController$Opening",
    "TimelineRow, assignment.TimelineController$Row",
    "TimelineBar, assignment.TimelineController$Bar",
    "Candidates, fit.CandidateController$Candidates",
    "Candidate, fit.CandidateController$Candidate",
    "CandidateReason, fit.CandidateController$Reason",
    "PersonLine, person.PersonController$PersonLine",
    "Person, person.PersonController$PersonView",
    "PersonStay, person.PersonController$StayView",
    "PersonFacet, person.PersonFacetController$PersonFacet",
    "PlaceFacet, person.PersonFacetController$PlaceFacet",
    "PersonFacets, person.PersonFacetController$PersonFacets",
    "PersonPlaces, person.PersonFacetController$PersonPlaces",
    "HeldPosts, staffing.HeldPostController$HeldPosts",
    "HeldPost, staffing.HeldPostController$HeldPost",
    "Lent, staffing.HeldPostController$Lent",
    "Unmasked, person.UnmaskController$Unmasked",
    "UnmaskedPhone, person.UnmaskController$UnmaskedPhone",
    "Career, person.CareerController$CareerView",
    "Placement, person.CareerController$PlacementView",
    "TitleHeld, person.CareerController$TitleView",
    "HonourHeld, person.CareerController$HonourView",
    "Office, person.CareerController$OfficeView",
    "Certificate, person.CareerController$CertificateView",
    "GraduatingYear, person.CareerController$GraduatingYearView",
    "Exemption, person.CareerController$ExemptionView",
    "ExemptionGround, person.CareerController$Ground",
    "ExemptionReasons, person.CareerController$ReasonList",
    "NewFact, person.FactEntry",
    "FactCorrection, person.FactController$FactCorrection",
    "PastFact, person.PastFacts$PastFact",
    "StaySaid, amend.StayController$StaySaid",
    "StayRemoval, amend.StayController$StayRemoval",
    "MisentryReason, amend.MisentryController$MisentryReason",
    "NewReturn, amend.ReturnController$NewReturn",
    "ReturnUndoing, amend.ReturnController$ReturnUndoing",
    "PastService, amend.ReturnController$ServiceView",
    "PastServices, amend.ReturnController$ServicesView",
    "Misentry, amend.MisentryController$MisentryView",
    "Footing, amend.MisentryController$FootingView",
    "RestingOnRecord, amend.Footing$Resting",
    "DepartureReason, person.DepartureReasons$DepartureReason",
    "DepartureReasons, departure.DepartureViews$ReasonsView",
    "NewDeparture, departure.DepartureController$NewDeparture",
    "DepartureUndoing, departure.DepartureController$DepartureUndoing",
    "Departure, departure.DepartureViews$DepartureView",
    "PastDeparture, departure.DepartureViews$PastDeparture",
    "DepartureInTheWay, departure.DepartureViews$InTheWay",
    "VacatedPost, departure.DepartureViews$VacatedPost",
    "EndingOffice, departure.DepartureViews$EndingOffice",
    "DepartureOutlook, departure.DepartureViews$OutlookView",
    "DuplicateHalf, merge.MergeController$HalfView",
    "Duplicate, merge.MergeController$PairView",
    "NewMerge, merge.MergeController$NewMerge",
    "Merge, merge.MergeController$Merge",
    "Apart, merge.Apart$ApartView",
    "ApartHalf, merge.Apart$ApartHalf",
    "Wish, wish.WishController$WishView",
    "NewWish, wish.WishController$Wished",
    "Assignment, assignment.AssignmentView",
    "Named, assignment.AssignmentView$Named",
    "Consent, assignment.AssignmentView$ConsentView",
    "Publicity, assignment.AssignmentView$PublicityView",
    "Objection, assignment.AssignmentView$ObjectionView",
    "PathStep, assignment.AssignmentView$PathStep",
    "NewObjection, assignment.PathController$NewObjection",
    "Settling, assignment.PathController$Settling",
    "Finding, assignment.PathController$FindingView",
    "InboxItem, assignment.InboxController$InboxItem",
    "ChosenApproval, assignment.InboxController$Chosen",
    "ApprovalOutcome, assignment.InboxController$OutcomeView",
    "Happening, assignment.Assignments$Happening",
    "Extension, assignment.AssignmentView$ExtensionView",
    "OrderLetter, assignment.AssignmentView$OrderView",
    "PaperOrder, assignment.AssignmentView$PaperView",
    "EndingReasons, assignment.OrderController$ReasonsView",
    "OrderLine, order.RegisterLines$OrderLine",
    "OrderYears, order.RegisterController$OrderYears",
    "OrderNumbering, order.Numbering$Proof",
    "OrderRun, order.Numbering$Run",
    "OrderMonth, order.Numbering$Month",
    "VerifiedOrder, order.VerificationController$VerifiedOrder",
    "Handover, handover.HandoverController$HandoverView",
    "HandoverItem, handover.HandoverController$ItemView",
    "HandoverLists, handover.HandoverController$HandoverLists",
    "HandoverLine, handover.HandoverListController$HandoverLine",
    "HandoverCounts, handover.HandoverListController$Counts",
    "HandoverCount, handover.HandoverListController$Count",
    "Tick, handover.HandoverController$Tick",
    "Untick, handover.HandoverController$Untick",
    "Appraisal, appraisal.AppraisalViews$AppraisalView",
    "AppraisalWord, appraisal.AppraisalViews$WordView",
    "AppraisalPast, appraisal.AppraisalViews$PastView",
    "AppraisalGrades, appraisal.AppraisalController$Grades",
    "AppraisalGrade, appraisal.AppraisalController$GradeView",
    "NewAppraisal, appraisal.AppraisalController$NewAppraisal",
    "AppraisalComment, appraisal.AppraisalController$Comment",
    "AppraisalCorrection, appraisal.AppraisalController$AppraisalCorrection",
    "AppraisalFacets, appraisal.AppraisalListController$AppraisalFacets",
    "Facet, appraisal.AppraisalListController$Facet",
    "AppraisalFigures, appraisal.AppraisalListController$AppraisalFigures",
    "GradeShare, appraisal.AppraisalListController$GradeShare",
    "EndingReason, assignment.OrderController$ReasonView",
    "NewExtension, assignment.ExtensionController$NewExtension",
    "Recall, assignment.OrderController$Recall",
    "Ending, assignment.OrderController$Ending",
    "Days, assignment.OrderController$Days",
    "NewAssignment, assignment.AssignmentController$NewAssignment",
    "PlannedNumber, recruitment.CohortController$PlannedView",
    "NewCohort, recruitment.CohortController$NewCohort",
    "NewPlan, recruitment.CohortController$NewPlan",
    "Cohort, recruitment.CohortController$CohortView",
    "CohortFigure, recruitment.CohortController$FigureView",
    "TrainingKind, recruitment.TrainingKinds$Kind",
    "TrainingKinds, recruitment.TrainingController$KindsView",
    "NewTraining, recruitment.TrainingController$NewTraining",
    "Training, recruitment.TrainingController$TrainingView",
    "AttendanceMark, recruitment.TrainingController$MarkView",
    "AttendanceKept, recruitment.NewcomerViews$AttendanceView",
    "LeaveCohort, recruitment.LeavingController$LeaveCohort",
    "LeavingReason, recruitment.LeavingReasons$Known",
    "LeavingReasons, recruitment.LeavingController$ReasonsView",
    "NewcomerWhoLeft, recruitment.NewcomerViews$LeftView",
    "NewcomerStep, recruitment.NewcomerViews$StepView",
    "Newcomer, recruitment.NewcomerViews$NewcomerView",
    "Newcomers, recruitment.NewcomerController$NewcomersView",
    "FreshPerson, recruitment.NewcomerController$FreshPerson",
    "NewNewcomer, recruitment.NewcomerController$NewNewcomer",
    "PlacementOpening, recruitment.AllocationController$Opening",
    "PlacementReason, recruitment.AllocationController$OpeningReason",
    "PlacementOpenings, recruitment.AllocationController$OpeningsView",
    "Pack, compliance.PackController$PackView",
    "PackGroup, compliance.PackController$GroupView",
    "PackRatio, compliance.PackController$RatioView",
    "Share, compliance.ComplianceController$ShareView",
    "Compliance, compliance.ComplianceController$ComplianceView",
    "ComplianceUnit, compliance.ComplianceController$UnitView",
    "Ground, compliance.MemberViews$GroundView",
    "RollMember, compliance.MemberViews$MemberView",
    "Eligibility, compliance.EligibilityController$EligibilityView",
    "WhatIf, compliance.WhatIfController$WhatIfView",
    "OutcomeChange, compliance.WhatIfController$ChangeView",
    "ChangedMember, compliance.WhatIfController$ChangedView",
    "Floors, floor.FloorViews$FloorView",
    "FloorFigure, floor.FloorFigures$FigureView",
    "FloorLevel, floor.FloorFigures$LevelView",
    "FloorSummary, floor.FloorViews$SummaryView",
    "FloorPerson, floor.FloorViews$PersonView",
    "FloorOrder, floor.FloorViews$OrderView",
    "Inflow, floor.Inflow$InflowView",
    "Arrival, floor.Inflow$Arrival",
    "Post, staffing.PostView",
    "PostHolder, staffing.PostView$HolderView",
    "PostActing, staffing.PostView$ActingView",
    "NewPost, staffing.PostDeskController$NewPost",
    "ClosePost, staffing.PostDeskController$ClosePost",
    "NewHolder, staffing.PostDeskController$NewHolder",
    "Relief, staffing.PostDeskController$Relief",
    "PostReason, staffing.PostDeskController$PostReasonView",
    "PostReasons, staffing.PostDeskController$PostReasonsView",
    "NewPostNeed, staffing.BackfillController$NewPostNeed",
    "NewBackfill, staffing.BackfillController$NewBackfill",
    "PostedNeed, staffing.BackfillController$PostedNeed",
    "NewBackfillAnswer, staffing.BackfillController$NewAnswer",
    "HomePostOf, staffing.HomePostViews$HomePostView",
    "Backfill, staffing.HomePostViews$BackfillView",
    "StandIn, staffing.HomePostViews$StandInView",
    "BackfillQuestion, staffing.HomePostViews$QuestionView",
    "Backfilled, staffing.HomePostViews$BackfilledView",
    "StaffingFigure, staffing.Figure$FigureView",
    "StaffingCell, staffing.StaffingController$StaffingCell",
    "StaffingRow, staffing.StaffingController$StaffingRow",
    "StaffingTable, staffing.StaffingController$StaffingView",
    "ForecastPoint, staffing.StaffingController$ForecastPoint",
    "StaffingForecast, staffing.StaffingController$ForecastView",
    "StaffingEvidence, staffing.StaffingEvidenceController$EvidenceView",
    "ImportJob, intake.ImportJob"
  })
  void theFieldsAreTheRecords(String schema, String record) throws ClassNotFoundException {
    var type = Class.forName("cn.yanzhen.exchange." + record);
    var components = type.getRecordComponents();

    assertThat(type.getMethods())
        .as("what would be written besides its components")
        .noneMatch(
            method ->
                method.getDeclaringClass() == type
                    && method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getName().matches("(is|get)[A-Z].*")
                    && method.getAnnotation(JsonIgnore.class) == null);

    assertThat(document.at("/components/schemas/" + schema + "/properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(components).map(one -> one.getName()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Subject, post.Subject",
    "Stage, post.Stage",
    "Title, person.Title",
    "Honour, person.Honour",
    "Cadre, person.Cadre",
    "Sex, person.Sex",
    "SexAsked, person.PersonAsked$SexAsked",
    "SeenAs, person.Sight$As",
    "OfficeRank, person.OfficeRank",
    "MergeDiffers, merge.Differing",
    "AssignmentKind, post.AssignmentKind",
    "NeedState, need.Need$State",
    "NeedColumn, need.NeedLists$Column",
    "AssignmentState, assignment.AssignmentController$State",
    "PathWord, assignment.AssignmentView$PathWord",
    "PathState, assignment.AssignmentView$PathState",
    "ObjectionOutcome, assignment.Objection$Outcome",
    "StepKind, assignment.Step$Kind",
    "OrderKind, assignment.OrderRegister$Kind",
    "OrderMark, assignment.OrderRegister$Mark",
    "OrderMarked, order.RegisterController$Marked",
    "OrderValidity, order.Validity",
    "HandoverDuty, handover.Duty",
    "HandoverPhase, handover.Phase",
    "HandoverState, handover.Handover$State",
    "HandoverProgress, handover.Progress",
    "AppraisalSide, appraisal.Side",
    "AppraisalKind, appraisal.Appraisal$Kind",
    "AppraisalState, appraisal.Appraisal$State",
    "EndingDeed, assignment.EndingReasons$Deed",
    "Party, post.Party",
    "ConsentState, assignment.Consent$State",
    "FunnelStep, recruitment.Funnel$Step",
    "NewcomerKind, recruitment.Newcomer$Kind",
    "Outcome, policy.Verdict$Outcome",
    "Criterion, policy.Criterion",
    "RatioSide, compliance.Roll$Side",
    "ComplianceBy, compliance.ComplianceController$By",
    "FloorMeasure, policy.Floors$Measure",
    "PostState, staffing.PostList$State",
    "PostHeld, staffing.PostList$Held",
    "HomePost, policy.Procedure$HomePost",
    "WhenOver, staffing.Backfill$WhenOver",
    "BackfillAnswer, staffing.Questions$Answer",
    "StaffingSide, staffing.Staffing$Side",
    "StaffingBy, staffing.Staffing$By",
    "ImportJobState, intake.ImportJob$State"
  })
  void theWordsAreTheCodes(String schema, String type) throws ClassNotFoundException {
    var words = Class.forName("cn.yanzhen.exchange." + type).getEnumConstants();

    assertThat(
            document
                .at("/components/schemas/" + schema + "/enum")
                .valueStream()
                .map(word -> word.asString()))
        .containsExactlyElementsOf(
            Arrays.stream(words).map(word -> ((Enum<?>) word).name()).toList());
  }

  private static Stream<String> addresses(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .flatMap(
            path ->
                mapping.getMethodsCondition().getMethods().stream()
                    .map(verb -> verb.name() + " " + path.replaceAll("\\{(\\w+):[^}]*}", "{$1}")));
  }

  private static JsonNode read() {
    try (var in = new ClassPathResource("http/exchange.openapi.json").getInputStream()) {
      return SampleDistrict.JSON.readTree(in);
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
