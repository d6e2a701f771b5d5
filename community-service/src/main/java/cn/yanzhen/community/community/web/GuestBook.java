package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Guest;
import cn.yanzhen.community.community.Guests;
import cn.yanzhen.community.contract.Contract;
import cn.yanzhen.community.contract.ContractDesk;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Marks the members of other districts. */
@Component
class GuestBook {
  private final Guests guests;
  private final ContractDesk contracts;

  GuestBook(Guests guests, ContractDesk contracts) {
    this.guests = guests;
    this.contracts = contracts;
  }

  /** By the membership's id. */
  Map<UUID, GuestView> of(Collection<UUID> communities) {
    return guests.of(communities).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> view(entry.getValue())));
  }

  private GuestView view(Guest guest) {
    var today = contracts.today();
    var days = guest.period();
    var day = days.contains(today) ? today : days.from().isAfter(today) ? days.from() : days.to();
    var contract = contracts.between(guest.host(), guest.district(), day);
    return new GuestView(
        guest.district(),
        contracts.name(guest.district()),
        contract.map(Contract::id).orElse(null),
        contract.map(Contract::number).orElse(null));
  }
}
