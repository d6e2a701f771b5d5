package cn.yanzhen.exchange.directory;

import cn.yanzhen.relay.ReceivedEvent;
import cn.yanzhen.relay.Subscription;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the directory in step with community's events. An event that is older than what we hold (a
 * dead letter sent again) changes nothing; a school may arrive after the community that names it.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryFeed {

  private final JdbcClient db;

  DirectoryFeed(JdbcClient db) {
    this.db = db;
  }

  @Bean
  Subscription schoolsOfTheDistrict() {
    return Subscription.to("community.school.v1")
        .on("school-registered.v1", SchoolEvent.class, this::keep)
        .on("school-changed.v1", SchoolEvent.class, this::keep)
        .on("school-closed.v1", SchoolEnd.class, (end, event) -> keep(end, end.day(), event))
        .on("school-reopened.v1", SchoolEnd.class, (end, event) -> keep(end, null, event));
  }

  @Bean
  Subscription communitiesOfTheDistrict() {
    return Subscription.to("community.community.v1")
        .on(
            "community-submitted.v1",
            CommunityEvent.class,
            (data, event) -> keep(data, event, "SUBMITTED"))
        .on(
            "community-approved.v1",
            CommunityEvent.class,
            (data, event) -> keep(data, event, "APPROVED"))
        .on(
            "community-changed.v1",
            CommunityEvent.class,
            (data, event) -> keep(data, event, "APPROVED"))
        .on(
            "community-renewed.v1",
            CommunityEvent.class,
            (data, event) -> keep(data, event, "APPROVED"))
        .on(
            "community-rejected.v1",
            CommunityEvent.class,
            (data, event) -> keep(data, event, "REJECTED"))
        .on(
            "community-ended.v1",
            CommunityEvent.class,
            (data, event) -> keep(data, event, "ENDED"));
  }

  private void keep(SchoolEvent school, ReceivedEvent event) {
    db.sql(
            """
            insert into directory_school (id, code, name, short_name, district, stages, setting, weak, sequence)
            values (:id, :code, :name, :shortName, :district, :stages, :setting, :weak, :sequence)
            on conflict (id) do update
              set code = excluded.code, name = excluded.name, short_name = excluded.short_name,
                  district = excluded.district, stages = excluded.stages, setting = excluded.setting,
                  weak = excluded.weak, sequence = excluded.sequence
              where directory_school.sequence < excluded.sequence\
            """)
        .param("id", school.schoolId())
        .param("code", school.code())
        .param("name", school.name())
        .param("shortName", school.shortName())
        .param("district", school.district())
        .param("stages", school.stages().toArray(String[]::new))
        .param("setting", school.setting())
        .param("weak", school.weak())
        .param("sequence", event.sequence())
        .update();
  }

  private void keep(SchoolEnd end, @Nullable LocalDate closedOn, ReceivedEvent event) {
    db.sql(
            """
            insert into directory_school_end (school_id, closed_on, sequence) values (:id, :closedOn, :sequence)
            on conflict (school_id) do update set closed_on = excluded.closed_on, sequence = excluded.sequence
              where directory_school_end.sequence < excluded.sequence\
            """)
        .param("id", end.schoolId())
        .param("closedOn", closedOn)
        .param("sequence", event.sequence())
        .update();
  }

  private void keep(CommunityEvent community, ReceivedEvent event, String state) {
    int news =
        db.sql(
                """
                insert into directory_community (id, name, district, state, lead_school_id, sequence)
                values (:id, :name, :district, :state, :lead, :sequence)
                on conflict (id) do update
                  set name = excluded.name, district = excluded.district, state = excluded.state,
                      lead_school_id = excluded.lead_school_id, sequence = excluded.sequence
                  where directory_community.sequence < excluded.sequence\
                """)
            .param("id", community.communityId())
            .param("name", community.name())
            .param("district", community.district())
            .param("state", state)
            .param("lead", community.leadSchoolId())
            .param("sequence", event.sequence())
            .update();
    if (news == 0) return;
    db.sql("delete from directory_membership where community_id = :id")
        .param("id", community.communityId())
        .update();
    for (var membership : community.memberships()) {
      db.sql(
              """
              insert into directory_membership (id, community_id, school_id, role, model, grade, period, main, guest)
              values (:id, :community, :school, :role, :model, :grade, daterange(:from, :to, '[]'), :main, :guest)
              on conflict (id) do update
                set community_id = excluded.community_id, school_id = excluded.school_id, role = excluded.role,
                    model = excluded.model, grade = excluded.grade, period = excluded.period,
                    main = excluded.main, guest = excluded.guest\
              """)
          .param("id", membership.membershipId())
          .param("community", community.communityId())
          .param("school", membership.schoolId())
          .param("role", membership.role())
          .param("model", membership.model())
          .param("grade", membership.grade())
          .param("main", membership.isMain())
          .param("guest", membership.isGuest())
          .param("from", membership.from())
          .param("to", membership.to())
          .update();
    }
  }
}
