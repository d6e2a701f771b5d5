package cn.yanzhen.resource.search.web;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.resource.directory.Directory;
import cn.yanzhen.resource.directory.School;
import cn.yanzhen.resource.file.MediaTypes;
import cn.yanzhen.resource.item.Item;
import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import cn.yanzhen.resource.item.web.SheetDownload;
import cn.yanzhen.resource.search.SearchOffice;
import cn.yanzhen.resource.search.SearchOffice.Asked;
import cn.yanzhen.resource.search.SearchOffice.Found;
import cn.yanzhen.resource.search.SearchOffice.Hit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/resource/resources")
class SearchController {

  private static final int LONGEST_TEXT = 100;
  private static final int MOST_EXPORTED = 10_000;
  private static final List<String> HEADINGS =
      List.of("标题", "简介", "学科", "学段", "类型", "学校", "文件名", "大小（字节）", "发布时间");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final SearchOffice office;
  private final Directory directory;

  SearchController(SearchOffice office, Directory directory) {
    this.office = office;
    this.directory = directory;
  }

  /** Hits between {@code <em>} and {@code </em>}, all else escaped; null where there is none. */
  record Highlights(@Nullable String title, @Nullable String summary) {}

  record FoundView(
      UUID id,
      String title,
      String summary,
      Subject subject,
      Stage stage,
      Kind kind,
      UUID schoolId,
      @Nullable String schoolName,
      String fileName,
      String mediaType,
      long size,
      boolean showable,
      Instant publishedAt,
      @Nullable Highlights highlights) {}

  /**
   * @param total null when there are very many
   * @param facets how many resources there are by subject, stage and kind, when asked for
   */
  record FoundPage(
      List<FoundView> items,
      @Nullable String next,
      @Nullable Long total,
      Map<String, Map<String, Long>> facets) {}

  @GetMapping
  FoundPage find(
      Caller caller,
      PageRequest page,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Subject subject,
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(required = false) @Nullable UUID schoolId,
      @RequestParam(required = false) @Nullable Boolean facets)
      throws IOException {
    boolean counting = facets == null ? q.isBlank() && page.cursor() == null : facets;
    var found = found(asked(caller, q, subject, stage, kind, schoolId), page, counting);
    var schools = schools(found);
    return new FoundPage(
        found.hits().stream().map(hit -> view(hit, schools)).toList(),
        found.next(),
        found.total(),
        found.facets());
  }

  /** At most {@value #MOST_EXPORTED} rows. */
  @GetMapping("/export")
  void export(
      Caller caller,
      HttpServletResponse response,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Subject subject,
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(required = false) @Nullable UUID schoolId)
      throws IOException {
    var sheet = SheetDownload.of(format, "资源", HEADINGS);
    var asked = asked(caller, q, subject, stage, kind, schoolId);
    var rows = new ArrayList<List<?>>();
    String cursor = null;
    do {
      var found = found(asked, new PageRequest(PageRequest.MOST, cursor), false);
      var schools = schools(found);
      found.hits().forEach(hit -> rows.add(row(hit.item(), schools)));
      cursor = found.next();
    } while (cursor != null && rows.size() < MOST_EXPORTED);
    sheet.send(response, rows.stream());
  }

  private static Asked asked(
      Caller caller,
      String q,
      @Nullable Subject subject,
      @Nullable Stage stage,
      @Nullable Kind kind,
      @Nullable UUID schoolId) {
    if (q.length() > LONGEST_TEXT) {
      throw Refusal.invalid("request/text-too-long", "q", "搜索内容不能超过 " + LONGEST_TEXT + " 字。")
          .exception();
    }
    return new Asked(q, caller.requireDistrict(), subject, stage, kind, schoolId);
  }

  private Found found(Asked asked, PageRequest page, boolean counting) throws IOException {
    return office
        .find(asked, page, counting)
        .orElseThrow(
            () ->
                new Refusal(503, "resource/search-building", "搜索正在准备，请稍后重试。", List.of())
                    .exception());
  }

  private Map<UUID, School> schools(Found found) {
    return directory.schools(
        found.hits().stream().map(hit -> hit.item().schoolId()).collect(Collectors.toSet()));
  }

  private static @Nullable String name(UUID school, Map<UUID, School> schools) {
    School known = schools.get(school);
    return known == null ? null : known.name();
  }

  private static FoundView view(Hit hit, Map<UUID, School> schools) {
    Item item = hit.item();
    return new FoundView(
        item.id(),
        item.title(),
        item.summary(),
        item.subject(),
        item.stage(),
        item.kind(),
        item.schoolId(),
        name(item.schoolId(), schools),
        item.file().fileName().value(),
        item.file().mediaType(),
        item.file().size(),
        MediaTypes.showable(item.file().mediaType()),
        item.publishedAt(),
        hit.title() == null && hit.summary() == null
            ? null
            : new Highlights(hit.title(), hit.summary()));
  }

  private static List<?> row(Item item, Map<UUID, School> schools) {
    String school = name(item.schoolId(), schools);
    return List.of(
        item.title(),
        item.summary(),
        item.subject().word(),
        item.stage().word(),
        item.kind().word(),
        school == null ? "" : school,
        item.file().fileName().value(),
        item.file().size(),
        MINUTE.format(item.publishedAt()));
  }
}
