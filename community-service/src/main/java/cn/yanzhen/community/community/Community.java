package cn.yanzhen.community.community;

import java.time.Instant;
import java.util.UUID;

/**
 * A community in one of its states. Each state offers only the steps that lead on from it, and
 * every step counts the version up by one: it is the sequence of the community's events and its
 * ETag.
 */
public sealed interface Community {
  UUID id();

  Charter charter();

  long version();

  /** When it came into this state, in business time. */
  Instant since();

  State state();

  /** Being written by its lead school; holds no school yet. */
  record Draft(UUID id, Charter charter, long version, Instant since) implements Community {
    @Override
    public State state() {
      return State.DRAFT;
    }

    Draft revise(Charter charter, Instant now) {
      return new Draft(id, charter, version + 1, now);
    }

    Submitted submit(Instant now) {
      return new Submitted(id, charter, version + 1, now);
    }
  }

  /** Laid before the district; from now on its schools are held. */
  record Submitted(UUID id, Charter charter, long version, Instant since) implements Community {
    @Override
    public State state() {
      return State.SUBMITTED;
    }

    /** A later workbook says otherwise. */
    Submitted replace(Charter charter, Instant now) {
      return new Submitted(id, charter, version + 1, now);
    }

    Approved approve(Instant now) {
      return new Approved(id, charter, version + 1, now);
    }

    Rejected reject(String reason, Instant now) {
      return new Rejected(id, charter, version + 1, now, reason);
    }
  }

  /** Approved, and in force from the first day of its cycle. */
  record Approved(UUID id, Charter charter, long version, Instant since) implements Community {
    @Override
    public State state() {
      return State.APPROVED;
    }

    /** Who belongs to it, or its cycles, are others from a day on: it stays approved. */
    Approved change(Charter charter) {
      return new Approved(id, charter, version + 1, since);
    }

    Ended end(String reason, Instant now) {
      return new Ended(id, charter, version + 1, now, reason);
    }
  }

  /** Sent back with a reason; its schools are free again. */
  record Rejected(UUID id, Charter charter, long version, Instant since, String reason)
      implements Community {
    @Override
    public State state() {
      return State.REJECTED;
    }

    Draft revise(Charter charter, Instant now) {
      return new Draft(id, charter, version + 1, now);
    }

    /** What was missing may lie outside of the charter. */
    Submitted submit(Instant now) {
      return new Submitted(id, charter, version + 1, now);
    }
  }

  /** Its cycle is over; what it was stays readable. */
  record Ended(UUID id, Charter charter, long version, Instant since, String reason)
      implements Community {
    @Override
    public State state() {
      return State.ENDED;
    }
  }
}
