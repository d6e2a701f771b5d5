package cn.yanzhen.community.contract;

import cn.yanzhen.community.school.DistrictCode;
import cn.yanzhen.community.school.DistrictCodes;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 协议查询: which contracts there are, and what they let a district see of another. */
@Service
public class ContractDesk {
  private static final int MOST_WAITING = 200;

  private final Contracts contracts;
  private final DistrictCodes codes;
  private final Clock clock;

  ContractDesk(Contracts contracts, DistrictCodes codes, Clock clock) {
    this.contracts = contracts;
    this.codes = codes;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A district as people call it; its code where nobody knows a name. */
  public String name(String district) {
    return codes.find(district, today()).map(DistrictCode::name).orElse(district);
  }

  public Optional<Contract> find(UUID id, Caller caller) {
    var district = caller.requireDistrict();
    return contracts
        .find(id, district)
        .filter(found -> found.state().wasAgreed() || isOfficer(caller, district));
  }

  public Page<Contract> search(Caller caller, @Nullable ContractState state, PageRequest page) {
    var district = caller.requireDistrict();
    boolean officer = isOfficer(caller, district);
    var cursor = page.cursor();
    var before = cursor == null ? null : id(Cursor.decode(cursor, 1).getFirst());
    return Page.of(
            contracts.page(district, officer, state, before, page.limit() + 1),
            page.limit(),
            last -> Cursor.encode(last.id().toString()))
        .withTotal(contracts.count(district, officer, state));
  }

  /** Proposals that wait for the caller's answer. */
  public List<Contract> waitingFor(Caller caller) {
    var district = caller.requireDistrict();
    return isOfficer(caller, district) ? contracts.waitingFor(district, MOST_WAITING) : List.of();
  }

  /** What the caller may do with it now, for the pages; the doors check again. */
  public List<String> actions(Contract contract, Caller caller) {
    var district = caller.requireDistrict();
    var actions = new ArrayList<String>();
    if (!isOfficer(caller, district)) {
      return actions;
    }
    if (contract.state() == ContractState.PROPOSED) {
      actions.addAll(
          district.equals(contract.partner()) ? List.of("agree", "decline") : List.of("withdraw"));
    }
    if (contract.state() == ContractState.AGREED && contract.to().isAfter(today())) {
      actions.add("end");
    }
    return actions;
  }

  /** On which days schools of other districts may belong to communities of this one. */
  public List<Term> terms(String district) {
    return contracts.sharing(district, Share.MEMBERSHIP).stream()
        .map(one -> new Term(one.id(), one.number(), one.otherThan(district), one.from(), one.to()))
        .toList();
  }

  /** The one that holds between two districts on a day. */
  public Optional<Contract> between(String one, String other, LocalDate day) {
    return contracts.between(one, other, day);
  }

  boolean isOfficer(Caller caller, String district) {
    return caller.holds("DISTRICT_OFFICER", district, today())
        || caller.holds("LOADER", district, today());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
    }
  }
}
