package cn.yanzhen.community.community;

import cn.yanzhen.community.contract.ContractDesk;
import cn.yanzhen.community.contract.Term;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings together how far a district's communities reach: its rules and its contracts. */
@Component
public class Reaches {
  private final PlaceBook places;
  private final ContractDesk contracts;
  private final SchoolOffice schools;

  Reaches(PlaceBook places, ContractDesk contracts, SchoolOffice schools) {
    this.places = places;
    this.contracts = contracts;
    this.schools = schools;
  }

  /** For these schools; one of another district without a contract stays unknown. */
  public Reach of(String district, Collection<UUID> about) {
    var terms = contracts.terms(district);
    if (terms.isEmpty()) {
      return new Reach(places, district);
    }
    var partners = terms.stream().map(Term::partner).collect(Collectors.toSet());
    Map<UUID, String> guests =
        schools.withIds(about).values().stream()
            .filter(school -> partners.contains(school.district()))
            .collect(Collectors.toMap(School::id, School::district));
    return new Reach(places, district, guests, terms);
  }

  /** Of these schools those that this district may name: its own, and its guests. */
  Map<UUID, String> names(Reach reach, Collection<UUID> about) {
    return schools.withIds(about).values().stream()
        .filter(
            school ->
                school.district().equals(reach.district())
                    || reach.guests().containsKey(school.id()))
        .collect(Collectors.toMap(School::id, School::name));
  }
}
