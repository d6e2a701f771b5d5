package cn.yanzhen.community;

import static cn.yanzhen.community.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.testing.ContractFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A contract is proposed, agreed, declined, ended. */
@OnRealServers
class ContractLifeIT extends ContractTest {
  @Test
  void oneDistrictProposesTheOtherAgrees() {
    var officer = flock.district.officer();
    var third = districts.another().officer();
    var withFile = offer("2029-08-31", "MEMBERSHIP", "RESEARCH");
    withFile.put("attachmentId", officer.attached());
    var id = officer.post("/contracts", withFile).is(201).id();
    var path = "/contracts/" + id;
    // Who it is not about sees nothing; who is no officer sees it once it is agreed.
    third.get(path).is(404);
    third.act(path + "/agree").is(404);
    home.administrator(guests.get(0)).get(path).is(404);
    home.administrator(guests.get(0)).act(path + "/agree").is(403);
    officer.act(path + "/agree").is(403);
    home.officer().act(path + "/withdraw").is(403);
    assertThat(home.officer().get("/tasks").is(200).json().path("items").findValuesAsString("kind"))
        .contains("AGREE");
    assertThat(home.officer().get(path).is(200).json().path("actions").toString())
        .contains("agree", "decline");
    home.officer().post(path + "/agree").is(428);
    home.officer().post(path + "/agree", Map.of(), Map.of("If-Match", "\"9\"")).is(412);
    home.officer().act(path + "/agree").is(200);
    assertThat(home.officer().act(path + "/agree").is(409).code())
        .isEqualTo("community/contract-not-proposed");
    var seen = home.administrator(guests.get(0)).get(path).is(200);
    assertThat(seen.json().path("other").path("code").asString()).isEqualTo(flock.district.code());
    assertThat(home.officer().get(path + "/document").is(200).bytes()).isNotEmpty();
    third.get(path + "/document").is(404);
    assertThat(third.get("/contracts").is(200).json().path("total").asInt()).isZero();
    assertThat(home.officer().get("/contracts?state=AGREED").is(200).json().path("total").asInt())
        .isEqualTo(1);
    var told = flock.district.events("community.contract.v1", 1).getFirst();
    assertThat(Districts.header(told, "ce_type")).isEqualTo("contract-agreed.v1");
    assertThat(new String(told.value(), StandardCharsets.UTF_8)).contains(id, home.code());
    ContractFiles.validate(
        "community", "contract-agreed.v1", JsonMapper.builder().build().readTree(told.value()));
    assertThat(
            database
                .sql("select count(*) from audit_entry where subject = ? and action = ?")
                .params(id, "contract.agreed")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aProposalIsDeclinedOrWithdrawn() {
    var declined = proposed("2029-08-31", "RESEARCH");
    home.officer().act("/contracts/" + declined + "/decline", Map.of("reason", " ")).is(422);
    var answer =
        home.officer().act("/contracts/" + declined + "/decline", Map.of("reason", "暂不需要")).is(200);
    assertThat(answer.text("reason")).isEqualTo("暂不需要");
    var withdrawn = proposed("2029-08-31", "RESEARCH");
    flock.district.officer().act("/contracts/" + withdrawn + "/withdraw").is(200);
    home.officer().act("/contracts/" + withdrawn + "/agree").is(409);
    flock.district.officer().post("/contracts", offer("2020-01-01", "RESEARCH")).is(422);
    var nowhere = offer("2029-08-31", "RESEARCH");
    nowhere.put("partner", "500998");
    assertThat(flock.district.officer().post("/contracts", nowhere).is(422).text("code"))
        .isEqualTo("community/contract-invalid");
    flock
        .district
        .administrator(flock.lead)
        .post("/contracts", offer("2029-08-31", "RESEARCH"))
        .is(403);
  }

  @Test
  void ofContractsAgreedAtOnceOneHolds() throws Exception {
    var proposals = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      proposals.add(proposed("2029-08-31", "MEMBERSHIP"));
    }
    var answers =
        atOnce(
            proposals.stream()
                .<Callable<Answer>>map(
                    id -> () -> home.officer().act("/contracts/" + id + "/agree"))
                .toList());
    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("community/contract-overlaps"));
    assertThat(
            database
                .sql(
                    "select count(*) from contract_term t join contract c on c.id = t.contract_id"
                        + " where c.proposer = ?")
                .params(flock.district.code())
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void aContractEndsEarlyOnceNobodyNeedsItAnyMore() {
    var id = agreed("2029-08-31", "MEMBERSHIP");
    flights.done(joins(guests.get(0), "2028-08-31"));
    var end = Map.of("on", "2027-06-30", "reason", "两区布局调整");
    var needed = home.officer().act("/contracts/" + id + "/end", end).is(409);
    assertThat(needed.code()).isEqualTo("community/contract-in-use");
    assertThat(needed.text("detail")).contains("第1小学", "一小教共体", "2027-03-01 至 2028-08-31", "退出");
    flights.done(flights.wish("LEAVE", flock.community, "2027-07-01", "schoolId", guests.get(0)));
    home.officer()
        .act("/contracts/" + id + "/end", Map.of("on", "2026-01-01", "reason", "太早"))
        .is(422);
    var ended = home.officer().act("/contracts/" + id + "/end", end).is(200);
    assertThat(ended.state()).isEqualTo("ENDED");
    assertThat(ended.text("to")).isEqualTo("2027-06-30");
    assertThat(ended.text("agreedTo")).isEqualTo("2029-08-31");
    var told = flock.district.events("community.contract.v1", 2).getLast();
    assertThat(Districts.header(told, "ce_type")).isEqualTo("contract-ended.v1");
    var again =
        refused(
            flights.wish(
                "RETURN",
                flock.community,
                "2027-09-01",
                "schoolId",
                guests.get(0),
                "model",
                "PAIRED_SUPPORT"),
            409);
    assertThat(again.code()).isEqualTo("community/no-contract");
    assertThat(again.text("detail")).contains("2027-09-01");
  }
}
