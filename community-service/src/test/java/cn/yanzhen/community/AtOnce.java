package cn.yanzhen.community;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Many who do something in the same moment. */
final class AtOnce {
  private AtOnce() {}

  static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    var start = new CyclicBarrier(work.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<T>();
      for (var future :
          threads.invokeAll(
              work.stream()
                  .<Callable<T>>map(
                      one ->
                          () -> {
                            start.await();
                            return one.call();
                          })
                  .toList())) {
        done.add(future.get());
      }
      return done;
    }
  }
}
