package cn.yanzhen.resource.item.web;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.resource.directory.Directory;
import cn.yanzhen.resource.item.Draft;
import cn.yanzhen.resource.item.Item;
import cn.yanzhen.resource.item.ItemOffice;
import cn.yanzhen.resource.item.Items;
import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/resource/resources")
class ItemController {

  private final ItemOffice office;
  private final Items items;
  private final Directory directory;

  ItemController(ItemOffice office, Items items, Directory directory) {
    this.office = office;
    this.items = items;
    this.directory = directory;
  }

  record Publishing(
      @NotNull(message = "请先上传文件") UUID uploadId,
      @NotBlank(message = "请填写标题") @Size(max = 200, message = "标题不能超过 200 字") String title,
      @Nullable @Size(max = 4000, message = "简介不能超过 4000 字") String summary,
      @NotNull(message = "请选择学科") Subject subject,
      @NotNull(message = "请选择学段") Stage stage,
      @NotNull(message = "请选择资源类型") Kind kind,
      @NotNull(message = "请选择学校") UUID schoolId,
      @Nullable UUID requestId) {}

  @PostMapping
  ResponseEntity<?> publish(Caller caller, @RequestBody @Valid Publishing asked) {
    var draft =
        new Draft(
            asked.uploadId(),
            asked.title(),
            asked.summary() == null ? "" : asked.summary(),
            asked.subject(),
            asked.stage(),
            asked.kind(),
            asked.schoolId(),
            asked.requestId());
    return office
        .publish(caller, draft)
        .answer(
            item ->
                ResponseEntity.created(URI.create("/api/v1/resource/resources/" + item.id()))
                    .eTag(Version.etag(item.version()))
                    .body(view(item)));
  }

  @GetMapping("/{id}")
  ResponseEntity<?> one(Caller caller, @PathVariable UUID id) {
    return items
        .find(id, caller.requireDistrict())
        .<ResponseEntity<?>>map(
            item -> ResponseEntity.ok().eTag(Version.etag(item.version())).body(view(item)))
        .orElseGet(() -> Refusal.notFound("没有这份资源。").toResponse());
  }

  private ItemView view(Item item) {
    return ItemView.of(item, directory.school(item.schoolId()).orElse(null));
  }
}
