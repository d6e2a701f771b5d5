package cn.yanzhen.resource.usage;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import cn.yanzhen.resource.item.Item;
import cn.yanzhen.resource.item.ItemStream;
import cn.yanzhen.resource.item.Items;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts downloads (下载人次). No audit entry: the counting row says all that one would. */
@Component
public class UsageOffice {

  private final JdbcClient jdbc;
  private final Items items;
  private final Outbox outbox;
  private final Clock clock;

  UsageOffice(JdbcClient jdbc, Items items, Outbox outbox, Clock clock) {
    this.jdbc = jdbc;
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  public void downloaded(Caller caller, Item item) {
    UUID school = school(caller);
    int first =
        jdbc.sql(
                """
                insert into download(resource_id, account, day, school_id, at) values (:resource, :account, :day, :school, :at)
                on conflict do nothing
                """)
            .param("resource", item.id())
            .param("account", caller.account())
            .param("day", LocalDate.now(clock))
            .param("school", school)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (first == 0) {
      return;
    }
    outbox.publish(
        new OutgoingEvent(
            ItemStream.TOPIC,
            item.id().toString(),
            "resource-downloaded.v1",
            items.downloaded(item.id()),
            item.district(),
            new ResourceDownloaded(item.id(), school)));
  }

  /** An organisation is a school when its id is one's; a district's is a code. */
  private static @Nullable UUID school(Caller caller) {
    String org = caller.org();
    try {
      return org == null ? null : UUID.fromString(org);
    } catch (IllegalArgumentException district) {
      return null;
    }
  }
}
