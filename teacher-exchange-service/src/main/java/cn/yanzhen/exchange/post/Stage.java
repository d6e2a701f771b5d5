package cn.yanzhen.exchange.post;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** 学段. */
public enum Stage {
  PRESCHOOL("学前"),
  PRIMARY("小学"),
  JUNIOR("初中"),
  SENIOR("高中"),
  VOCATIONAL("职业");

  private final String word;

  Stage(String word) {
    this.word = word;
  }

  /** Those of some codes that we know: another service may name a stage before we do. */
  public static List<Stage> known(String... codes) {
    var given = Set.copyOf(Arrays.asList(codes));
    return Arrays.stream(values()).filter(stage -> given.contains(stage.name())).toList();
  }

  public String word() {
    return word;
  }
}
