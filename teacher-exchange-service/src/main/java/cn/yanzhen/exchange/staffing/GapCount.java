package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.behind.Clerk.Progress;
import cn.yanzhen.exchange.staffing.GapBook.Kept;
import cn.yanzhen.exchange.staffing.GapBook.Key;
import org.springframework.stereotype.Component;

/** Counts a district on a day: all schools, or those in which a fact changed. */
@Component
class GapCount {

  private static final int PART = 250;
  private static final int MANY = 1_000;

  private final GapBook book;

  GapCount(GapBook book) {
    this.book = book;
  }

  Kept count(Key key, Progress progress) {
    var known = book.find(key);
    var seen = book.now();
    var kept = known.orElseGet(() -> book.begin(key, seen));
    var schools = known.isPresent() ? book.marked(kept) : book.everySchool(key);
    progress.at(0, schools.size());
    for (int from = 0; from < schools.size(); from += PART) {
      int to = Math.min(schools.size(), from + PART);
      var some = schools.subList(from, to);
      if (known.isPresent()) book.strike(kept, some);
      book.count(kept, key.day(), some);
      progress.at(to, schools.size());
    }
    return book.finish(kept, seen, schools.size() > MANY);
  }
}
