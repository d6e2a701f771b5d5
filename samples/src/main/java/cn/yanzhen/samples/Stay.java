package cn.yanzhen.samples;

import cn.yanzhen.samples.Casting.Scene;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What happens once there is an order: lists ticked, objections, extensions, ends, appraisals. */
final class Stay {
  private static final String EXCHANGE = "/api/v1/exchange/";
  private static final int DAYS_TO_A_RECALL = 14;

  private final Dispatch dispatch;
  private final People people;

  Stay(Dispatch dispatch, People people) {
    this.dispatch = dispatch;
    this.people = people;
  }

  void follow(Scene scene, JsonNode assignment) {
    switch (scene.story().fate()) {
      case OBJECTED -> object(scene, assignment);
      case CANCELLED ->
          dispatch
              .now(assignment, "APPROVED")
              .ifPresent(
                  it ->
                      dispatch.change(
                          dispatch.officer(),
                          it,
                          "cancel",
                          Map.of("code", "HOST_NO_NEED", "note", "接收学校合班")));
      case EXTENSION_ASKED -> begun(assignment).ifPresent(it -> extend(scene, it));
      case RECALLED -> begun(assignment).ifPresent(it -> recall(scene, it));
      case APPRAISED -> begun(assignment).ifPresent(it -> appraise(scene, it));
      default -> {}
    }
    if (!scene.story().ticks().isEmpty()) tick(scene, assignment);
  }

  /** The calendar starts an order on its first day, within a second or so. */
  private Optional<JsonNode> begun(JsonNode assignment) {
    return Patience.soon(() -> dispatch.now(assignment, "IN_FORCE"));
  }

  private void object(Scene scene, JsonNode assignment) {
    dispatch
        .now(assignment, "PUBLICISED")
        .filter(it -> it.path("objections").isEmpty())
        .ifPresent(
            it ->
                dispatch
                    .host(scene)
                    .post(
                        EXCHANGE + "assignments/" + it.get("id").asString() + "/objections",
                        Map.of("text", "其在原校负责的课题尚未结题，恐难全职到任，请核实"))
                    .orElseThrow());
  }

  private void extend(Scene scene, JsonNode assignment) {
    var story = scene.story();
    var now = assignment;
    if (now.path("extension").isMissingNode() || now.path("extension").isNull()) {
      now =
          dispatch.change(
              dispatch.speaker(scene, "SENDING"),
              now,
              "extension",
              Map.of("to", story.needTo().toString(), "note", "产假教师延长休假，接收学校请求续派"));
    }
    for (var party : story.consents()) {
      var waits =
          now.at("/extension/state").asString("").equals("ASKED")
              && now.at("/extension/consents")
                  .valueStream()
                  .anyMatch(
                      one ->
                          one.get("party").asString().equals(party)
                              && one.get("state").asString().equals("PENDING"));
      if (waits) {
        now =
            dispatch.change(
                dispatch.speaker(scene, party), now, "extension/consent", Map.of("party", party));
      }
    }
  }

  private void recall(Scene scene, JsonNode assignment) {
    if (!assignment.path("reasonCode").isNull() && assignment.hasNonNull("reasonCode")) return;
    var last = LocalDate.parse(assignment.get("to").asString());
    var back = LocalDate.now(java.time.Clock.systemDefaultZone()).plusDays(DAYS_TO_A_RECALL);
    if (!back.isBefore(last)) return;
    dispatch.change(
        dispatch.officer(),
        assignment,
        "recall",
        Map.of("to", back.toString(), "code", "HOME_URGENT", "note", "原校该学科缺课"));
  }

  /** After a full year both schools speak, and the person. */
  private void appraise(Scene scene, JsonNode assignment) {
    var id = assignment.get("id").asString();
    var opened =
        Patience.soon(
                () ->
                    dispatch.host(scene).all(EXCHANGE + "appraisals?assignmentId=" + id).stream()
                        .findFirst())
            .orElse(null);
    if (opened == null) return;
    var path = EXCHANGE + "appraisals/" + opened.get("id").asString();
    if (opened.get("state").asString().equals("HOST_DUE")) {
      opened =
          dispatch
              .host(scene)
              .change(
                  path + "/host",
                  Map.of("grade", "EXCELLENT", "remarks", "带出两名青年教师，教研组面貌一新"),
                  Dispatch.version(opened))
              .orElseThrow()
              .json();
    }
    if (opened.get("state").asString().equals("HOME_DUE")) {
      opened =
          dispatch
              .speaker(scene, "SENDING")
              .change(
                  path + "/home",
                  Map.of("grade", "EXCELLENT", "remarks", "同意接收学校意见"),
                  Dispatch.version(opened))
              .orElseThrow()
              .json();
      people
          .signedIn(Dispatch.username(scene))
          .change(path + "/comment", Map.of("text", "感谢两校支持，愿意再留一年。"), Dispatch.version(opened))
          .orElseThrow();
    }
  }

  private void tick(Scene scene, JsonNode assignment) {
    var path = EXCHANGE + "assignments/" + assignment.get("id").asString() + "/handovers";
    for (var list : dispatch.officer().get(path).orElseThrow().json().path("items")) {
      if (!list.get("phase").asString().equals("START")
          || !list.get("state").asString().equals("OPEN")) continue;
      long version = Dispatch.version(list);
      for (var item : list.path("items")) {
        var code = item.get("code").asString();
        if (item.get("ticked").asBoolean() || !scene.story().ticks().contains(code)) continue;
        version =
            Dispatch.version(
                dispatch
                    .speaker(scene, party(item.get("duty").asString()))
                    .change(
                        EXCHANGE
                            + "handovers/"
                            + list.get("id").asString()
                            + "/items/"
                            + code
                            + "/tick",
                        Map.of(),
                        version)
                    .orElseThrow()
                    .json());
      }
    }
  }

  private static String party(String duty) {
    return switch (duty) {
      case "HOME" -> "SENDING";
      case "HOST" -> "RECEIVING";
      default -> "PERSON";
    };
  }
}
