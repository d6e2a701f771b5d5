package cn.yanzhen.exchange.person;

import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What the registry tells the other services. Names travel on their own topic alone. */
@Component
public class PersonTelling {

  static final String PERSONS = "exchange.person.v1";
  static final String NAMES = "exchange.person-name.v1";

  private final Outbox outbox;

  PersonTelling(Outbox outbox) {
    this.outbox = outbox;
  }

  void registered(String district, UUID id, PersonalFile file) {
    tell("person-registered.v1", district, id, 1, PersonRegistered.of(id, file));
    named(district, id, file.name(), 1);
  }

  void changed(String district, UUID id, PersonalFile file, long version) {
    tell("person-changed.v1", district, id, version, PersonRegistered.of(id, file));
  }

  /** As the person stands now, version included. */
  public void changed(Person now) {
    tell("person-changed.v1", now.district(), now.id(), now.version(), PersonRegistered.of(now));
  }

  void named(String district, UUID id, String name, long version) {
    outbox.publish(
        new OutgoingEvent(
            NAMES, id.toString(), "person-named.v1", version, district, new PersonNamed(id, name)));
  }

  /** What is said of somebody by another room. */
  public void tell(String type, String district, UUID id, long version, Object data) {
    outbox.publish(new OutgoingEvent(PERSONS, id.toString(), type, version, district, data));
  }

  @Configuration(proxyBeanMethods = false)
  static class Streams {

    @Bean
    EventStream personStream() {
      return EventStream.of(PERSONS);
    }

    @Bean
    EventStream personNameStream() {
      return EventStream.compacted(NAMES);
    }
  }
}
