package cn.yanzhen.community.community;

import cn.yanzhen.community.contract.ContractTies;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A contract does not end before the schools that belong by it have left. */
@Component
class GuestTies implements ContractTies {
  private final Guests guests;

  GuestTies(Guests guests) {
    this.guests = guests;
  }

  @Override
  public List<String> after(String one, String other, LocalDate day) {
    return guests.between(one, other).stream()
        .filter(guest -> guest.period().to().isAfter(day))
        .map(
            guest ->
                "「%s」在 %s 属于教共体「%s」"
                    .formatted(guest.schoolName(), guest.period().words(), guest.communityName()))
        .toList();
  }
}
