package cn.yanzhen.defaults.door;

import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.PageRequest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes everything a service may be sent. */
@RestController
class Knocks {

  record Inner(@Nullable LocalDate from, @Nullable Set<UUID> ids) {}

  record Sent(
      @Nullable String text,
      @Nullable LocalDate day,
      @Nullable OffsetDateTime at,
      @Nullable Instant moment,
      @Nullable Integer count,
      @Nullable Boolean flag,
      @Nullable BigDecimal share,
      @Nullable DayOfWeek week,
      @Nullable UUID id,
      @Nullable List<String> words,
      @Nullable List<Inner> inner,
      @Nullable Map<String, String> named,
      String @Nullable [] array) {}

  record Filter(@Nullable LocalDate on, @Nullable DayOfWeek week) {}

  @PostMapping("/sent")
  Sent send(@RequestBody Sent sent) {
    return sent;
  }

  @GetMapping("/asked")
  String ask(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate iso,
      @RequestParam(required = false) @Nullable Instant knownAt,
      @RequestParam(required = false) @Nullable DayOfWeek week,
      @RequestParam(required = false) @Nullable Integer count,
      @RequestParam(required = false) @Nullable Boolean flag) {
    return String.valueOf(on) + iso;
  }

  @GetMapping("/filtered")
  String filter(Filter filter) {
    return String.valueOf(filter);
  }

  @GetMapping("/needed")
  LocalDate need(@RequestParam LocalDate from) {
    return from;
  }

  @GetMapping("/one/{id}")
  UUID one(@PathVariable UUID id) {
    return id;
  }

  @GetMapping("/named/{code}")
  String named(@PathVariable String code) {
    return code;
  }

  @GetMapping("/page")
  List<String> page(PageRequest page) {
    return Cursor.decode(Objects.requireNonNull(page.cursor()), 1);
  }

  @PostMapping("/file")
  long file(@RequestParam MultipartFile file) {
    return file.getSize();
  }

  @PostMapping("/database/{state}")
  void database(@PathVariable String state) {
    throw new DataIntegrityViolationException(
        "insert into person values ('熊婷璐')", new SQLException("value '熊婷璐'", state));
  }
}
