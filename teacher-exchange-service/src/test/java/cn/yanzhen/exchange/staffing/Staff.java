package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistrict.Answer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The words in which the tests of this room tell their stories. */
record Staff(SampleDistrict district) {

  /** A mathematics post of the junior stage. */
  UUID post(UUID school, String fte, LocalDate from) {
    return open(school, null, fte, from).expect(201).id();
  }

  Answer open(UUID school, String number, String fte, LocalDate from) {
    var body = new HashMap<String, Object>();
    body.put("schoolId", school);
    body.put("number", number);
    body.put("subject", "MATHS");
    body.put("stage", "JUNIOR");
    body.put("fte", fte);
    body.put("from", from);
    return district.post(district.admin(school), "/posts", body);
  }

  Answer fill(UUID post, UUID person, String share, LocalDate from) {
    return district.post(
        district.officer(),
        "/posts/" + post + "/holders",
        Map.of("personId", person, "share", share, "from", from));
  }

  Answer relieve(UUID post, String holding, LocalDate lastDay) {
    return district.post(
        district.officer(),
        "/posts/" + post + "/holders/" + holding + "/relieve",
        Map.of("lastDay", lastDay));
  }

  Answer close(UUID post, LocalDate lastDay, String code) {
    return district.post(
        district.officer(), "/posts/" + post + "/close", Map.of("lastDay", lastDay, "code", code));
  }

  Answer one(UUID post, LocalDate on) {
    return district.get(district.officer(), "/posts/" + post + "?on=" + on).expect(200);
  }

  /** Somebody of the lead school sent to the member school for a need, as far as the order. */
  UUID approved(UUID need, UUID person, String fte, LocalDate from, LocalDate to) {
    var id = consented(need, person, fte, from, to);
    approve(id).expect(200);
    return id;
  }

  UUID consented(UUID need, UUID person, String fte, LocalDate from, LocalDate to) {
    var id = district.propose(need, person, fte, from, to).expect(201).id();
    district.consentAll(id, person);
    return id;
  }

  Answer approve(UUID assignment) {
    return district.post(district.officer(), "/assignments/" + assignment + "/approve", Map.of());
  }

  Answer deed(UUID assignment, String deed, Object body) {
    return district.post(district.officer(), "/assignments/" + assignment + "/" + deed, body);
  }
}
