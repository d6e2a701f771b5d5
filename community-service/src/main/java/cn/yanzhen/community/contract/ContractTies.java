package cn.yanzhen.community.contract;

import java.time.LocalDate;
import java.util.List;

/** What relies on a contract: other rooms say so before it ends early. */
public interface ContractTies {
  /** In Chinese words, what between these two districts needs the contract after this day. */
  List<String> after(String one, String other, LocalDate day);
}
