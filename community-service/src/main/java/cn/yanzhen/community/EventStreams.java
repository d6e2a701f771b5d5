package cn.yanzhen.community;

import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.contract.ContractOffice;
import cn.yanzhen.community.routine.RoutineOffice;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.session.SessionOffice;
import cn.yanzhen.community.studio.StudioOffice;
import cn.yanzhen.community.target.TargetOffice;
import cn.yanzhen.relay.EventStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics that this service writes. */
@Configuration(proxyBeanMethods = false)
class EventStreams {
  @Bean
  EventStream schoolEvents() {
    return EventStream.of(SchoolOffice.TOPIC);
  }

  @Bean
  EventStream communityEvents() {
    return EventStream.of(CommunityOffice.TOPIC);
  }

  @Bean
  EventStream contractEvents() {
    return EventStream.of(ContractOffice.TOPIC);
  }

  @Bean
  EventStream routineEvents() {
    return EventStream.of(RoutineOffice.TOPIC);
  }

  @Bean
  EventStream targetEvents() {
    return EventStream.of(TargetOffice.TOPIC);
  }

  @Bean
  EventStream sessionEvents() {
    return EventStream.of(SessionOffice.TOPIC);
  }

  @Bean
  EventStream studioEvents() {
    return EventStream.of(StudioOffice.TOPIC);
  }
}
