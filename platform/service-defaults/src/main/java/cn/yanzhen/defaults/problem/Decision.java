package cn.yanzhen.defaults.problem;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** What came of a request that the caller was entitled to make. */
public sealed interface Decision<T> {
  /** The answer to it: the caller says what is answered when it was accepted. */
  ResponseEntity<?> answer(Function<? super T, ? extends ResponseEntity<?>> accepted);

  record Accepted<T>(T outcome) implements Decision<T> {
    @Override
    public ResponseEntity<?> answer(Function<? super T, ? extends ResponseEntity<?>> accepted) {
      return accepted.apply(outcome);
    }
  }

  record Refused<T>(Refusal refusal) implements Decision<T> {
    /** For all these reasons together. */
    public Refused(List<? extends Fault> faults) {
      this(Refusal.of(faults));
    }

    @Override
    public ResponseEntity<?> answer(Function<? super T, ? extends ResponseEntity<?>> accepted) {
      return refusal.toResponse();
    }
  }
}
