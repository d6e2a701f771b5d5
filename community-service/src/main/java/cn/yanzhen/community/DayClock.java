package cn.yanzhen.community;

import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.school.DescriptionOffice;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What a new day brings about by itself, in bounded batches; several instances may do so at once.
 */
@Component
class DayClock {
  private static final Logger log = LoggerFactory.getLogger(DayClock.class);
  private static final int BATCH = 50;
  private static final int BATCHES = 20;

  private final CommunityOffice communities;
  private final DescriptionOffice schools;

  DayClock(CommunityOffice communities, DescriptionOffice schools) {
    this.communities = communities;
    this.schools = schools;
  }

  @Scheduled(
      initialDelayString = "${yanzhen.community.cycle-step:PT5S}",
      fixedDelayString = "${yanzhen.community.cycle-step:PT5S}")
  void tick() {
    settle("communities ended with their cycle", communities::endThoseOver);
    settle("schools are described anew from today", schools::tellBegun);
  }

  /**
   * @param atMost does so many at once, and says how many there were
   */
  private static void settle(String what, IntUnaryOperator atMost) {
    try {
      int settled = 0;
      for (int batch = 0; batch < BATCHES; batch++) {
        int now = atMost.applyAsInt(BATCH);
        settled += now;
        if (now < BATCH) {
          break;
        }
      }
      if (settled > 0) {
        log.info("{} {}", settled, what);
      }
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | CannotCreateTransactionException away) {
      log.warn("database away, what is due is looked at again later: {}", away.toString());
    }
  }
}
