package cn.yanzhen.samples;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** 一: a workbook with faults is mended and taken in, a community approved. */
final class DemoIntake {
  private final DemoStage stage;

  DemoIntake(DemoStage stage) {
    this.stage = stage;
  }

  void play() throws IOException {
    stage.chapter("一、区县管理员：导入、改错、提交、审批");
    intake();
    approval();
  }

  private void intake() throws IOException {
    var officer = stage.person("officer");
    var template = officer.get("/api/v1/community/imports/template").orElseThrow();
    stage.done("officer 下载模板 .xlsx（%d 字节）", template.bytes().length);
    for (var service : List.of("community", "exchange")) {
      var faulty =
          officer
              .form(
                  "/api/v1/" + service + "/imports",
                  "有错的工作簿.xlsx",
                  FaultyWorkbooks.unknownSubject())
              .orElseThrow()
              .json();
      DemoStage.expect(
          faulty.get("state").asString().equals("FAULTY"),
          "the faulty workbook passed in " + service);
      stage.done("officer 上传有错的工作簿，%s 指出 %d 处：", service, faulty.get("faultCount").asInt());
      for (var fault : faulty.get("faults")) {
        System.out.printf(
            "       %s 第 %s 行 %s「%s」：%s%n",
            DemoStage.text(fault, "sheet"),
            DemoStage.text(fault, "row"),
            DemoStage.text(fault, "column"),
            DemoStage.text(fault, "value"),
            DemoStage.text(fault, "reason"));
      }
    }
    for (var service : List.of("community", "exchange")) {
      var path = "/api/v1/" + service + "/imports";
      var checked =
          DemoStage.until(
              Duration.ofSeconds(15),
              service + " to accept the mended workbook",
              () -> {
                var report =
                    officer
                        .form(path, "改好的工作簿.xlsx", FaultyWorkbooks.valid().toBytes())
                        .orElseThrow()
                        .json();
                return report.get("state").asString().equals("FAULTY")
                    ? Optional.empty()
                    : Optional.of(report);
              });
      var committed =
          officer
              .post(path + "/" + checked.get("id").asString() + "/commit", Map.of())
              .orElseThrow()
              .json();
      stage.done("officer 改好后提交给 %s：%s", service, counts(committed.get("sheets")));
    }
  }

  private void approval() {
    var officer = stage.person("officer");
    var waiting = officer.all("/api/v1/community/communities?state=SUBMITTED");
    if (waiting.isEmpty()) {
      stage.done("没有待审批的教共体（此前的演示已批准）");
      return;
    }
    var community = waiting.getFirst();
    var was = stage.figure("communities");
    officer
        .change(
            "/api/v1/community/communities/" + DemoStage.text(community, "id") + "/approve",
            Map.of(),
            community.get("version").asLong())
        .orElseThrow();
    stage.done(
        "officer 批准 %s，%s", DemoStage.text(community, "name"), stage.shownAs("communities", was));
  }

  private static String counts(JsonNode sheets) {
    var text = new StringBuilder();
    for (var sheet : sheets) {
      text.append(
          "%s %s 行（新 %s 改 %s 同 %s） "
              .formatted(
                  DemoStage.text(sheet, "sheet"),
                  DemoStage.text(sheet, "rows"),
                  DemoStage.text(sheet, "new"),
                  DemoStage.text(sheet, "changed"),
                  DemoStage.text(sheet, "same")));
    }
    return text.toString().strip();
  }
}
