package cn.yanzhen.exchange.person;

import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

  void registered(String district, List<Registry.Newcomer> entered) {
    outbox.publish(
        entered.stream()
            .flatMap(
                one ->
                    Stream.of(
                        event(
                            "person-registered.v1",
                            district,
                            one.id(),
                            1,
                            PersonRegistered.of(one.id(), one.file())),
                        name(district, one.id(), one.file().name(), 1)))
            .toList());
  }

  /** What of changes travels: other facts, and another name. */
  void changed(List<Registry.Change> changes) {
    outbox.publish(
        changes.stream()
            .flatMap(
                one -> {
                  var before = one.before();
                  var version = before.version() + 1;
                  return Stream.of(
                          one.now().changesTheFactsOf(before)
                              ? event(
                                  "person-changed.v1",
                                  before.district(),
                                  before.id(),
                                  version,
                                  PersonRegistered.of(before.id(), one.now()))
                              : null,
                          one.now().name().equals(before.name())
                              ? null
                              : name(before.district(), before.id(), one.now().name(), version))
                      .filter(Objects::nonNull);
                })
            .toList());
  }

  /** As the person stands now, version included. */
  public void changed(Person now) {
    tell("person-changed.v1", now.district(), now.id(), now.version(), PersonRegistered.of(now));
  }

  private static OutgoingEvent name(String district, UUID id, String name, long version) {
    return new OutgoingEvent(
        NAMES, id.toString(), "person-named.v1", version, district, new PersonNamed(id, name));
  }

  private static OutgoingEvent event(
      String type, String district, UUID id, long version, Object data) {
    return new OutgoingEvent(PERSONS, id.toString(), type, version, district, data);
  }

  /** What is said of somebody by another room. */
  public void tell(String type, String district, UUID id, long version, Object data) {
    outbox.publish(event(type, district, id, version, data));
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
