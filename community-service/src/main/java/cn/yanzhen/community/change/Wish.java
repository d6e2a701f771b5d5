package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Place;
import cn.yanzhen.community.school.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a case asks for: nothing about it is checked yet. Which fields count depends on the kind.
 *
 * @param toCommunityId the community moved to or merged into; of a split the one that came of it,
 *     once it is approved
 * @param schoolId the school that joins, leaves, is to lead; for a further cycle who leads it, null
 *     for who leads now; for a split who leads the new community
 * @param effective the first day on which it is so
 * @param to the last day of a new membership or cycle; null for the end of the cycle
 * @param model of a new member; of a merger or split null for what each school had
 * @param place of a new membership; null for the main place, when it moves for the place it had
 * @param leadStays whether the lead school that gives way remains as a member
 * @param members of a further cycle; null for all who belong to it on its last day. Of a merger who
 *     comes along, the lead school included; null for all. Of a split who belongs to the new
 *     community, its lead included
 * @param membershipId the membership to be corrected; null when the cycle of the day is meant
 * @param from the corrected first day
 * @param strike whether the membership never was
 * @param name of the community that a split makes
 * @param reason coded; see {@link CaseBook}
 * @param dateReason coded; why the day lies in the past
 * @param note in the author's own words
 */
public record Wish(
    ChangeKind kind,
    UUID communityId,
    @Nullable UUID toCommunityId,
    @Nullable UUID schoolId,
    LocalDate effective,
    @Nullable LocalDate to,
    @Nullable PairingModel model,
    @Nullable Grade grade,
    @Nullable Set<Stage> stages,
    @Nullable Place place,
    @Nullable Boolean leadStays,
    @Nullable List<UUID> members,
    @Nullable UUID membershipId,
    @Nullable LocalDate from,
    @Nullable Boolean strike,
    @Nullable String name,
    String reason,
    @Nullable String dateReason,
    @Nullable String note) {

  List<UUID> communities() {
    return Stream.of(communityId, toCommunityId)
        .filter(id -> id != null)
        .map(UUID.class::cast)
        .toList();
  }

  /** Of a split: the community that came of it. */
  Wish founding(UUID founded) {
    return new Wish(
        kind,
        communityId,
        founded,
        schoolId,
        effective,
        to,
        model,
        grade,
        stages,
        place,
        leadStays,
        members,
        membershipId,
        from,
        strike,
        name,
        reason,
        dateReason,
        note);
  }

  List<UUID> chosen() {
    return members == null ? List.of() : members;
  }

  String givenName() {
    return name == null ? "" : name;
  }

  Set<Stage> linkedStages() {
    return stages == null ? Set.of() : stages;
  }

  boolean oldLeadStays() {
    return Boolean.TRUE.equals(leadStays);
  }

  boolean neverWas() {
    return Boolean.TRUE.equals(strike);
  }

  /**
   * Corrections, and whatever begins in the past, change what was true before they were decided.
   */
  boolean isCorrection(LocalDate today) {
    return kind == ChangeKind.CORRECT || effective.isBefore(today);
  }
}
