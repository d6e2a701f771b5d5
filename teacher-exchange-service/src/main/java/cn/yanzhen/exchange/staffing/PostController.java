package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.listing.Export;
import cn.yanzhen.exchange.listing.IdCursor;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Posts as a list and by themselves, as of any day; seen by who sees the school's persons. */
@RestController
@RequestMapping("/api/v1/exchange/posts")
class PostController {

  /** What a list is narrowed by; null narrows nothing. */
  record Asked(
      @Nullable String q,
      @Nullable UUID schoolId,
      @Nullable UUID communityId,
      @Nullable Subject subject,
      @Nullable Stage stage,
      PostList.@Nullable State state,
      PostList.@Nullable Held held,
      @Nullable LocalDate on) {}

  private static final int MOST_IN_A_FILE = 200_000;

  private final Posts posts;
  private final PostList list;
  private final PostViews views;
  private final SchoolDirectory directory;

  PostController(Posts posts, PostList list, PostViews views, SchoolDirectory directory) {
    this.posts = posts;
    this.list = list;
    this.views = views;
    this.directory = directory;
  }

  @GetMapping
  Page<PostView> list(Asked asked, PageRequest page, Caller caller) {
    var standing = directory.standing(caller);
    var wanted = wanted(asked);
    PostList.Place after = null;
    if (page.cursor() != null) {
      var place = Cursor.decode(page.cursor(), 2);
      after = new PostList.Place(place.getFirst(), IdCursor.id(place.getLast()));
    }
    var found = list.visible(standing, wanted, after, page.limit() + 1);
    var shown =
        Page.of(found, page.limit(), post -> Cursor.encode(post.number(), post.id().toString()));
    return new Page<>(
        views.of(shown.items(), wanted.day(), false, standing),
        shown.next(),
        list.count(standing, wanted));
  }

  @GetMapping("/export.{format:xlsx|csv}")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String format, Asked asked, Caller caller) {
    var standing = directory.standing(caller);
    var wanted = wanted(asked);
    var found =
        views.of(
            list.visible(standing, wanted, null, MOST_IN_A_FILE), wanted.day(), false, standing);
    var codes = new HashMap<UUID, String>();
    directory
        .schools(found.stream().map(PostView::schoolId).distinct().toList())
        .forEach((id, school) -> codes.put(id, school.code()));
    return Export.of(
        "岗位",
        format,
        List.of(
            "岗位编号",
            "学校标识码",
            "学校名称",
            "学科",
            "学段",
            "编制数(FTE)",
            "设岗日期",
            "撤岗日期",
            "撤岗原因",
            "任岗人员",
            "任岗份额",
            "离岗份额",
            "在岗顶岗人员",
            "空余份额"),
        found.stream()
            .map(
                one ->
                    Arrays.asList(
                        one.number(),
                        codes.get(one.schoolId()),
                        one.schoolName(),
                        one.subject().word(),
                        one.stage().word(),
                        one.fte(),
                        one.from(),
                        one.to(),
                        one.closedReason(),
                        one.holders().stream()
                            .map(PostView.HolderView::personName)
                            .collect(Collectors.joining("、")),
                        one.held(),
                        one.vacated(),
                        one.acting().stream()
                            .map(PostView.ActingView::personName)
                            .collect(Collectors.joining("、")),
                        one.free())));
  }

  @GetMapping("/{id}")
  ResponseEntity<PostView> one(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate on,
      Caller caller) {
    var standing = directory.standing(caller);
    var post =
        posts
            .post(id)
            .filter(found -> found.isKnownTo(standing))
            .orElseThrow(() -> Refusal.notFound("没有这个岗位。").exception());
    return answer(post, on == null ? directory.today() : on, standing);
  }

  ResponseEntity<PostView> answer(Post post, LocalDate day, Standing standing) {
    return ResponseEntity.ok()
        .eTag(Version.etag(post.version()))
        .body(views.of(List.of(post), day, true, standing).getFirst());
  }

  private PostList.Wanted wanted(Asked asked) {
    return new PostList.Wanted(
        asked.q,
        asked.schoolId,
        asked.communityId == null ? null : directory.schoolsOfCommunity(asked.communityId),
        asked.subject,
        asked.stage,
        asked.state,
        asked.held,
        asked.on == null ? directory.today() : asked.on);
  }
}
