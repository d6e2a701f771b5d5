package cn.yanzhen.community.school;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What relies on a school being there: other rooms say so before it closes. */
public interface Ties {
  /** Until the transaction ends nobody ties or frees a school of this district. */
  void holdStill(String district);

  /** What ties the school after this day; more than a page of it is summed up. */
  List<Tie> after(UUID school, LocalDate day);
}
