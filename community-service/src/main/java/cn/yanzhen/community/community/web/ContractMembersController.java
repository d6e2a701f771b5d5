package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Guest;
import cn.yanzhen.community.community.Guests;
import cn.yanzhen.community.community.Period;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.community.PlaceBook;
import cn.yanzhen.community.contract.ContractDesk;
import cn.yanzhen.community.contract.ContractOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs by a contract, for both districts; and what the district says of second places. */
@RestController
class ContractMembersController {
  private final Guests guests;
  private final ContractDesk contracts;
  private final PlaceBook places;

  ContractMembersController(Guests guests, ContractDesk contracts, PlaceBook places) {
    this.guests = guests;
    this.contracts = contracts;
    this.places = places;
  }

  record ContractMemberView(
      UUID membershipId,
      UUID schoolId,
      String schoolName,
      String schoolDistrict,
      String schoolDistrictName,
      UUID communityId,
      String communityName,
      String communityDistrict,
      String communityDistrictName,
      Place place,
      LocalDate from,
      LocalDate to) {}

  record PlaceRulesView(String label, String source, List<PlaceBook.Rule> rules) {}

  @GetMapping("/api/v1/community/contracts/{id}/members")
  Page<ContractMemberView> members(Caller caller, @PathVariable UUID id) {
    var contract = contracts.find(id, caller).orElseThrow(ContractOffice::unknown);
    var days = new Period(contract.from(), contract.to());
    return Page.all(
        guests.between(contract.proposer(), contract.partner()).stream()
            .filter(guest -> guest.period().overlaps(days))
            .map(this::view)
            .toList());
  }

  /** Empty rules: no school of the district has a second place. */
  @GetMapping("/api/v1/community/place-rules")
  PlaceRulesView rules(Caller caller) {
    var book = places.whole();
    return new PlaceRulesView(book.label(), book.source(), places.rules(caller.requireDistrict()));
  }

  private ContractMemberView view(Guest guest) {
    return new ContractMemberView(
        guest.membershipId(),
        guest.schoolId(),
        guest.schoolName(),
        guest.district(),
        contracts.name(guest.district()),
        guest.communityId(),
        guest.communityName(),
        guest.host(),
        contracts.name(guest.host()),
        guest.place(),
        guest.period().from(),
        guest.period().to());
  }
}
