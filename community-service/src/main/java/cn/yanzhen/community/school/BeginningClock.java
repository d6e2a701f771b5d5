package cn.yanzhen.community.school;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells of descriptions on their first day, in bounded batches; several instances may do so. */
@Component
class BeginningClock {
  private static final Logger log = LoggerFactory.getLogger(BeginningClock.class);
  private static final int BATCH = 50;
  private static final int BATCHES = 20;

  private final DescriptionOffice office;

  BeginningClock(DescriptionOffice office) {
    this.office = office;
  }

  @Scheduled(
      initialDelayString = "${yanzhen.community.cycle-step:PT5S}",
      fixedDelayString = "${yanzhen.community.cycle-step:PT5S}")
  void tick() {
    try {
      int told = 0;
      for (int batch = 0; batch < BATCHES; batch++) {
        int now = office.tellBegun(BATCH);
        told += now;
        if (now < BATCH) {
          break;
        }
      }
      if (told > 0) {
        log.info("{} schools are described anew from today", told);
      }
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | CannotCreateTransactionException away) {
      log.warn("database away, schools are looked at again later: {}", away.toString());
    }
  }
}
