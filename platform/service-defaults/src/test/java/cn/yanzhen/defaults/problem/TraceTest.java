package cn.yanzhen.defaults.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.AggregatedBatchUpdateException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

class TraceTest {

  private static final String SOMEBODY = "熊婷璐";

  private final Logger logger = (Logger) LoggerFactory.getLogger(ProblemAdvice.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  /** As PostgreSQL and its driver say it: the message and its detail quote the row. */
  private static PSQLException refused(String state) {
    return new PSQLException(
        new ServerErrorMessage(
            String.join(
                "\0",
                "SERROR",
                "C" + state,
                "Mduplicate key value: " + SOMEBODY,
                "DKey (name)=(" + SOMEBODY + ") already exists.",
                "tperson",
                "nperson_name_key",
                "")));
  }

  private static AggregatedBatchUpdateException batch(String state) {
    var batch =
        new BatchUpdateException(
            "Batch entry 0 insert into person values ('" + SOMEBODY + "') was aborted",
            state,
            new int[0],
            refused(state));
    batch.setNextException(refused(state));
    return new AggregatedBatchUpdateException(new int[0][], batch);
  }

  @Test
  void aRowTheDatabaseRefusesIsNotInTheLogButItsConstraintIs() throws Exception {
    var request = new MockHttpServletRequest("POST", "/persons/" + SOMEBODY);
    request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/persons/{name}");
    var failure = new DataIntegrityViolationException("insert '" + SOMEBODY + "'", batch("23505"));

    assertThat(new ProblemAdvice().surprise(failure, request).getStatusCode().value())
        .isEqualTo(500);

    assertThat(told())
        .contains("DataIntegrityViolationException")
        .contains("AggregatedBatchUpdateException")
        .contains("SQLSTATE 23505")
        .contains("constraint person_name_key")
        .contains("POST /persons/{name}")
        .contains("TraceTest")
        .doesNotContain(SOMEBODY);
  }

  @Test
  void norIsWhatIsOutOfItsRange() throws Exception {
    var request = new MockHttpServletRequest("POST", "/x");
    assertThat(
            new ProblemAdvice()
                .surprise(new IllegalStateException(SOMEBODY, batch("22001")), request)
                .getStatusCode()
                .value())
        .isEqualTo(422);
    assertThat(told()).contains("SQLSTATE 22001").doesNotContain(SOMEBODY);
  }

  @Test
  void norIsTheMessageOfAnythingElse() throws Exception {
    var failure = new IllegalArgumentException("no such " + SOMEBODY);
    failure.addSuppressed(new IllegalStateException(SOMEBODY));
    new ProblemAdvice().surprise(failure, new MockHttpServletRequest("GET", "/" + SOMEBODY));
    new ProblemAdvice()
        .away(
            new DataAccessResourceFailureException(SOMEBODY, new SQLException(SOMEBODY, "08006")));
    assertThat(told())
        .contains("IllegalArgumentException")
        .contains("SQLSTATE 08006")
        .doesNotContain(SOMEBODY);
  }

  @Test
  void aCauseThatCausesItselfIsToldOnce() {
    var first = new IllegalStateException("a");
    var second = new IllegalStateException("b", first);
    first.initCause(second);
    assertThat(Trace.brief(first))
        .isEqualTo("java.lang.IllegalStateException <- java.lang.IllegalStateException");
  }

  private String told() {
    return List.copyOf(log.list).stream()
        .map(
            event ->
                event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(event.getThrowableProxy())))
        .collect(Collectors.joining("\n"));
  }
}
