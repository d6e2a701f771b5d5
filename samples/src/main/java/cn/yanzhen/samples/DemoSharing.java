package cn.yanzhen.samples;

import cn.yanzhen.samples.gateway.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 三: a resource is found and downloaded; another is asked for, made, delivered, accepted. */
final class DemoSharing {
  private final DemoStage stage;
  private final SampleDistrict.Cast cast;

  DemoSharing(DemoStage stage, SampleDistrict.Cast cast) {
    this.stage = stage;
    this.cast = cast;
  }

  void play() {
    stage.chapter("三、资源共享：检索、下载、需求单、认领、交付、接受");
    var member = stage.person("member");
    var lead = stage.person("lead");
    var found =
        member
            .get("/api/v1/resource/resources?q=" + DemoStage.encoded("光的折射"))
            .orElseThrow()
            .json();
    var first = found.get("items").get(0);
    DemoStage.expect(first != null, "nothing is found for 光的折射");
    stage.done(
        "member 检索「光的折射」，首条：%s（%s）",
        DemoStage.text(first, "title"), DemoStage.text(first, "schoolName"));
    var downloads = stage.figure("downloads");
    var file =
        member
            .get("/api/v1/resource/resources/" + DemoStage.text(first, "id") + "/file?download=1")
            .orElseThrow();
    stage.done(
        "member 下载 %s（%d 字节），%s",
        DemoStage.text(first, "fileName"),
        file.bytes().length,
        stage.shownAs("downloads", downloads));
    var open = stage.figure("requestsOpen");
    var asked = new LinkedHashMap<String, Object>();
    asked.put("schoolId", DemoStage.ownSchool(member));
    asked.put("title", "求" + Words.of(Words.SUBJECTS, cast.need().subject()) + "期末复习课件");
    asked.put("detail", "演示：希望附练习。");
    asked.put("subject", cast.need().subject());
    asked.put("stage", cast.need().stage());
    asked.put("kind", "SLIDES");
    asked.put("neededBy", stage.today().plusDays(20).toString());
    var request = member.post("/api/v1/resource/requests", asked).orElseThrow().json();
    stage.done(
        "member 发布需求单「%s」，%s",
        DemoStage.text(request, "title"), stage.shownAs("requestsOpen", open));
    var path = "/api/v1/resource/requests/" + DemoStage.text(request, "id");
    request =
        lead.change(
                path + "/claim", Map.of("schoolId", DemoStage.ownSchool(lead)), version(lead, path))
            .orElseThrow()
            .json();
    stage.done("lead 认领：%s", DemoStage.text(request, "state"));
    var slides = Office.slides("期末复习", List.of("知识结构", "典型例题", "分层练习", "演示 " + stage.today()));
    var published = new LinkedHashMap<String, Object>();
    published.put("uploadId", lead.upload("期末复习.pptx", slides));
    published.put("title", Words.of(Words.SUBJECTS, cast.need().subject()) + "期末复习课件");
    published.put("summary", "应需求单制作。");
    published.put("subject", cast.need().subject());
    published.put("stage", cast.need().stage());
    published.put("kind", "SLIDES");
    published.put("schoolId", DemoStage.ownSchool(lead));
    var resources = stage.figure("resources");
    var resource = lead.post("/api/v1/resource/resources", published).orElseThrow().json();
    stage.done(
        "lead 续传上传并发布 %s（%d 字节），%s",
        DemoStage.text(resource, "fileName"), slides.length, stage.shownAs("resources", resources));
    request =
        lead.change(
                path + "/deliver",
                Map.of("resourceId", DemoStage.text(resource, "id")),
                version(lead, path))
            .orElseThrow()
            .json();
    stage.done("lead 交付：%s", DemoStage.text(request, "state"));
    var accepted = stage.figure("requestsAccepted");
    request =
        member
            .change(path + "/accept", Map.of("note", "很好用"), version(member, path))
            .orElseThrow()
            .json();
    stage.done(
        "member 接受：%s，%s",
        DemoStage.text(request, "state"), stage.shownAs("requestsAccepted", accepted));
  }

  private long version(Visitor who, String path) {
    return who.get(path).orElseThrow().json().get("version").asLong();
  }
}
