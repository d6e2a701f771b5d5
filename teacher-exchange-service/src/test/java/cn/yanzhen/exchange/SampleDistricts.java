package cn.yanzhen.exchange;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes districts that no other test knows. */
@Lazy
public class SampleDistricts {

  private static final AtomicInteger CODES = new AtomicInteger(530_000);

  private final Environment environment;
  private final KafkaConnectionDetails kafka;
  private final JdbcClient db;

  SampleDistricts(Environment environment, KafkaConnectionDetails kafka, JdbcClient db) {
    this.environment = environment;
    this.kafka = kafka;
    this.db = db;
  }

  /** A lead school and a member school in an approved community, and a school outside of it. */
  public SampleDistrict create() {
    var code = Integer.toString(CODES.incrementAndGet());
    return create(
        code, List.of(code + "0001", code + "0002", code + "0003"), List.of("JUNIOR", "SENIOR"));
  }

  /** The same with given codes of the three schools, and their stages. */
  public SampleDistrict create(String code, List<String> schoolCodes, List<String> stages) {
    return new SampleDistrict(
        "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"),
        String.join(",", kafka.getBootstrapServers()),
        db,
        code,
        schoolCodes,
        stages);
  }
}
