package cn.yanzhen.exchange.merge;

import cn.yanzhen.exchange.person.Person;
import java.util.List;
import java.util.stream.Stream;

/** What is rarely different between two records of one person. */
enum Differing {
  NAME("姓名"),
  BIRTH("出生日期");

  private final String word;

  Differing(String word) {
    this.word = word;
  }

  static List<Differing> between(Person one, Person other) {
    return Stream.of(values())
        .filter(differing -> !differing.of(one).equals(differing.of(other)))
        .toList();
  }

  String words(Person one, Person other) {
    return "%s不同（%s 为 %s，%s 为 %s）"
        .formatted(word, one.number(), of(one), other.number(), of(other));
  }

  private Object of(Person one) {
    return this == NAME ? one.name() : one.born();
  }
}
