package cn.yanzhen.relay;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service of one topic, which it writes and reads itself. */
@SpringBootApplication(scanBasePackages = "none")
class RelayTestApplication {

  record Counted(int number) {}

  static final List<ReceivedEvent> HEARD = new CopyOnWriteArrayList<>();
  static volatile boolean broken;

  @Bean
  EventStream counting() {
    return EventStream.of("test.counting.v1");
  }

  @Bean
  Subscription count(JdbcClient db) {
    return Subscription.to("test.counting.v1")
        .on(
            "counted.v1",
            Counted.class,
            (data, event) -> {
              if (broken && data.number() < 0) throw new IllegalStateException("a negative count");
              db.sql("insert into heard (key, number) values (?, ?)")
                  .params(event.key(), data.number())
                  .update();
              HEARD.add(event);
            });
  }
}
