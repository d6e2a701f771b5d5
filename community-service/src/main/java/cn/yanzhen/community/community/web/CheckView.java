package cn.yanzhen.community.community.web;

import cn.yanzhen.community.community.Objection;
import java.util.List;

/** What stands against a proposal. */
record CheckView(List<ObjectionView> objections) {
  record ObjectionView(String code, String field, String sentence) {}

  static CheckView of(List<Objection> objections) {
    return new CheckView(
        objections.stream()
            .map(
                objection ->
                    new ObjectionView(
                        objection.reason().code(), objection.path(), objection.sentence()))
            .toList());
  }
}
