package cn.yanzhen.community.community;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Ends communities past their cycle, in bounded batches; several instances may do so at once. */
@Component
class CycleClock {
  private static final Logger log = LoggerFactory.getLogger(CycleClock.class);
  private static final int BATCH = 50;
  private static final int BATCHES = 20;

  private final CommunityOffice office;

  CycleClock(CommunityOffice office) {
    this.office = office;
  }

  @Scheduled(
      initialDelayString = "${yanzhen.community.cycle-step:PT5S}",
      fixedDelayString = "${yanzhen.community.cycle-step:PT5S}")
  void tick() {
    try {
      endThoseOver();
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | CannotCreateTransactionException away) {
      log.warn("database away, cycles are looked at again later: {}", away.toString());
    }
  }

  private void endThoseOver() {
    int ended = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      int now = office.endThoseOver(BATCH);
      ended += now;
      if (now < BATCH) {
        break;
      }
    }
    if (ended > 0) {
      log.info("{} communities ended with their cycle", ended);
    }
  }
}
