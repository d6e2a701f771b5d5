package cn.yanzhen.community.profile;

import cn.yanzhen.community.agreement.AgreementOffice;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.CommunityDesk;
import cn.yanzhen.community.community.Membership;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.session.Kind;
import cn.yanzhen.community.session.SessionOffice;
import cn.yanzhen.community.studio.StudioOffice;
import cn.yanzhen.community.target.BoardOffice;
import cn.yanzhen.community.target.IndicatorBook;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 简介: gathers from all rooms what stands on a community's sheet. */
@Service
public class ProfileOffice {
  private final CommunityDesk desk;
  private final SchoolOffice schools;
  private final SessionOffice sessions;
  private final StudioOffice studios;
  private final BoardOffice boards;
  private final IndicatorBook book;
  private final AgreementOffice agreements;

  ProfileOffice(
      CommunityDesk desk,
      SchoolOffice schools,
      SessionOffice sessions,
      StudioOffice studios,
      BoardOffice boards,
      IndicatorBook book,
      AgreementOffice agreements) {
    this.desk = desk;
    this.schools = schools;
    this.sessions = sessions;
    this.studios = studios;
    this.boards = boards;
    this.book = book;
    this.agreements = agreements;
  }

  /** All of it as of one moment: a sheet does not contradict itself. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Profile> find(UUID id, @Nullable LocalDate on, String district) {
    return desk.find(id, district, null)
        .map(community -> profile(community, on == null ? nearest(community) : on));
  }

  private LocalDate nearest(Community community) {
    return community.charter().dayFor(desk.today());
  }

  private Profile profile(Community community, LocalDate day) {
    var charter = community.charter();
    var year = book.yearOf(charter.district(), day);
    var held = sessions.heldBetween(Set.of(community.id()), year.from(), day);
    return new Profile(
        community,
        day,
        schools.withIds(charter.schools(), day),
        boards.board(community, year, day),
        held.stream().filter(one -> one.kind() == Kind.JOINT_RESEARCH).count(),
        held.stream().filter(one -> one.kind() == Kind.SYNC_CLASS).count(),
        studios.seatedAt(charter.on(day).stream().map(Membership::schoolId).toList(), day),
        agreements.of(community.id(), charter.district()).stream()
            .filter(agreement -> agreement.holdsOn(day))
            .toList());
  }
}
