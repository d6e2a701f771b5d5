package cn.yanzhen.exchange.need;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Needs as a list, a board and one by one: for the school, the lead school of its community and the
 * district.
 */
@RestController
@RequestMapping("/api/v1/exchange/needs")
class NeedController {

  private final Needs needs;
  private final NeedLists lists;
  private final NeedViews views;
  private final SchoolDirectory directory;

  NeedController(Needs needs, NeedLists lists, NeedViews views, SchoolDirectory directory) {
    this.needs = needs;
    this.lists = lists;
    this.views = views;
    this.directory = directory;
  }

  @GetMapping
  Page<NeedView> list(
      @RequestParam(required = false) Need.@Nullable State state,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID communityId,
      @RequestParam(required = false) @Nullable Subject subject,
      @RequestParam(required = false) @Nullable Stage stage,
      PageRequest page,
      Caller caller) {
    var standing = directory.standing(caller);
    var wanted = wanted(state, schoolId, communityId, subject, stage);
    var found = lists.visible(standing, wanted, IdCursor.of(page), page.limit() + 1);
    var shown = Page.of(found, page.limit(), need -> IdCursor.at(need.id()));
    return views.page(shown, standing).withTotal(lists.count(standing, wanted));
  }

  /** One column of the board. */
  @GetMapping("/board")
  Page<NeedView> board(
      @RequestParam NeedLists.Column column,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID communityId,
      @RequestParam(required = false) @Nullable Subject subject,
      @RequestParam(required = false) @Nullable Stage stage,
      PageRequest page,
      Caller caller) {
    var standing = directory.standing(caller);
    var wanted = wanted(null, schoolId, communityId, subject, stage);
    var today = directory.today();
    var found =
        lists.column(standing, wanted, column, today, place(page.cursor()), page.limit() + 1);
    var shown = Page.of(found, page.limit(), NeedController::cursor);
    return views.page(shown, standing).withTotal(lists.count(standing, wanted, column, today));
  }

  @GetMapping("/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String format,
      @RequestParam(required = false) Need.@Nullable State state,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable UUID communityId,
      @RequestParam(required = false) @Nullable Subject subject,
      @RequestParam(required = false) @Nullable Stage stage,
      Caller caller) {
    var standing = directory.standing(caller);
    var wanted = wanted(state, schoolId, communityId, subject, stage);
    var found = lists.visible(standing, wanted, null, NeedLists.MOST_IN_A_FILE);
    var schools = directory.schools(found.stream().map(Need::schoolId).distinct().toList());
    return Export.of(
        "需求",
        format,
        List.of(
            "需求编号", "学校标识码", "学校名称", "学科", "学段", "人数(FTE)", "开始日期", "结束日期", "派遣类型", "状态", "说明",
            "至少职称", "至少荣誉", "至少教龄", "至少在校年限", "其他期望", "答复期限", "总校答复"),
        found.stream()
            .map(
                need -> {
                  var school = schools.get(need.schoolId());
                  var profile = need.wanted();
                  return Arrays.asList(
                      need.number(),
                      school == null ? null : school.code(),
                      school == null ? null : school.name(),
                      need.subject().word(),
                      need.stage().word(),
                      need.fte().value(),
                      need.period().from(),
                      need.period().to(),
                      need.kind() == null ? null : need.kind().word(),
                      need.state().word(),
                      need.note(),
                      profile.title() == null ? null : profile.title().word(),
                      profile.honour() == null ? null : profile.honour().word(),
                      profile.serviceYears(),
                      profile.schoolYears(),
                      profile.note(),
                      need.answerBy(),
                      need.declined() == null ? null : need.declined().why());
                }));
  }

  @GetMapping("/{id}")
  ResponseEntity<NeedView> one(@PathVariable UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var need =
        needs
            .need(id)
            .filter(found -> found.isKnownTo(standing))
            .orElseThrow(() -> Refusal.notFound("没有这条需求。").exception());
    return ResponseEntity.ok().eTag(Version.etag(need.version())).body(views.view(need, standing));
  }

  private NeedLists.Wanted wanted(
      Need.@Nullable State state,
      @Nullable UUID schoolId,
      @Nullable UUID communityId,
      @Nullable Subject subject,
      @Nullable Stage stage) {
    return new NeedLists.Wanted(
        state,
        schoolId,
        communityId == null ? null : directory.schoolsOfCommunity(communityId),
        subject,
        stage);
  }

  private static String cursor(Need need) {
    var place = NeedLists.Place.of(need);
    return Cursor.encode(place.due().toString(), place.id().toString());
  }

  private static NeedLists.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) return null;
    var parts = Cursor.decode(cursor, 2);
    return new NeedLists.Place(Cursor.day(parts.getFirst()), IdCursor.id(parts.getLast()));
  }
}
