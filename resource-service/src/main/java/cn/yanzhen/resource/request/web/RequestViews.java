package cn.yanzhen.resource.request.web;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.resource.directory.Directory;
import cn.yanzhen.resource.directory.School;
import cn.yanzhen.resource.item.Item;
import cn.yanzhen.resource.item.Items;
import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import cn.yanzhen.resource.request.Progress;
import cn.yanzhen.resource.request.RequestOffice;
import cn.yanzhen.resource.request.ResourceRequest;
import cn.yanzhen.resource.request.Step;
import cn.yanzhen.resource.request.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How requests are shown, with the names of what they refer to. */
@Component
class RequestViews {
  static final List<String> HEADINGS =
      List.of("标题", "说明", "学科", "学段", "类型", "需求学校", "需要日期", "状态", "认领学校", "资源");

  private final RequestOffice office;
  private final Directory directory;
  private final Items items;

  RequestViews(RequestOffice office, Directory directory, Items items) {
    this.office = office;
    this.directory = directory;
    this.items = items;
  }

  /** In a list. */
  record Row(
      UUID id,
      UUID schoolId,
      @Nullable String schoolName,
      String title,
      String detail,
      Subject subject,
      Stage stage,
      Kind kind,
      LocalDate neededBy,
      Progress.State state,
      @Nullable UUID claimedBySchoolId,
      @Nullable String claimedBySchoolName,
      @Nullable UUID resourceId,
      @Nullable String resourceTitle,
      Instant postedAt,
      List<String> actions,
      long version) {}

  record StepView(Step what, Instant at, String by, @Nullable String note) {}

  /**
   * @param declineReason why the last delivery was sent back, until there is a new one
   * @param claimants schools in whose name the caller may claim it now
   */
  record View(
      UUID id,
      UUID schoolId,
      @Nullable String schoolName,
      String title,
      String detail,
      Subject subject,
      Stage stage,
      Kind kind,
      LocalDate neededBy,
      Progress.State state,
      @Nullable UUID claimedBySchoolId,
      @Nullable String claimedBySchoolName,
      @Nullable UUID resourceId,
      @Nullable String resourceTitle,
      @Nullable String declineReason,
      Instant postedAt,
      List<StepView> history,
      List<String> actions,
      List<UUID> claimants,
      long version) {}

  Page<Row> rows(Page<ResourceRequest> page, Caller caller) {
    var names = names(page.items());
    return page.map(request -> row(caller, request, names));
  }

  /** As in {@link #HEADINGS}. */
  List<List<?>> cells(List<ResourceRequest> requests) {
    var names = names(requests);
    return requests.stream().<List<?>>map(request -> cells(request, names)).toList();
  }

  private Row row(Caller caller, ResourceRequest request, Names names) {
    Wish wish = request.wish();
    UUID claimedBy = request.progress().claimedBy();
    UUID resource = request.progress().resource();
    return new Row(
        request.id(),
        wish.schoolId(),
        names.school(wish.schoolId()),
        wish.title(),
        wish.detail(),
        wish.subject(),
        wish.stage(),
        wish.kind(),
        wish.neededBy(),
        request.progress().state(),
        claimedBy,
        names.school(claimedBy),
        resource,
        names.item(resource),
        request.postedAt(),
        office.actions(caller, request),
        request.version());
  }

  View one(Caller caller, ResourceRequest request) {
    var row = row(caller, request, names(List.of(request)));
    var history = office.history(request.id());
    var last = history.getLast();
    return new View(
        row.id(),
        row.schoolId(),
        row.schoolName(),
        row.title(),
        row.detail(),
        row.subject(),
        row.stage(),
        row.kind(),
        row.neededBy(),
        row.state(),
        row.claimedBySchoolId(),
        row.claimedBySchoolName(),
        row.resourceId(),
        row.resourceTitle(),
        last.what() == Step.DELIVERY_DECLINED ? last.note() : null,
        row.postedAt(),
        history.stream()
            .map(step -> new StepView(step.what(), step.at(), step.by(), step.note()))
            .toList(),
        row.actions(),
        office.claimants(caller, request),
        row.version());
  }

  private static List<?> cells(ResourceRequest request, Names names) {
    Wish wish = request.wish();
    String school = names.school(wish.schoolId());
    String claimedBy = names.school(request.progress().claimedBy());
    String resource = names.item(request.progress().resource());
    return List.of(
        wish.title(),
        wish.detail(),
        wish.subject().word(),
        wish.stage().word(),
        wish.kind().word(),
        school == null ? "" : school,
        wish.neededBy(),
        request.progress().state().word(),
        claimedBy == null ? "" : claimedBy,
        resource == null ? "" : resource);
  }

  /** Names of what requests refer to. */
  private record Names(Map<UUID, School> schools, Map<UUID, Item> items) {

    @Nullable String school(@Nullable UUID id) {
      School school = id == null ? null : schools.get(id);
      return school == null ? null : school.name();
    }

    @Nullable String item(@Nullable UUID id) {
      Item item = id == null ? null : items.get(id);
      return item == null ? null : item.title();
    }
  }

  private Names names(Collection<ResourceRequest> requests) {
    Set<UUID> schools = new HashSet<>();
    Set<UUID> delivered = new HashSet<>();
    for (var request : requests) {
      schools.add(request.wish().schoolId());
      UUID claimedBy = request.progress().claimedBy();
      if (claimedBy != null) {
        schools.add(claimedBy);
      }
      UUID resource = request.progress().resource();
      if (resource != null) {
        delivered.add(resource);
      }
    }
    return new Names(directory.schools(schools), items.find(delivered));
  }
}
