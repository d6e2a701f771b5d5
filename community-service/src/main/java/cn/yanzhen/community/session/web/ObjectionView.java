package cn.yanzhen.community.session.web;

import cn.yanzhen.community.session.Objection;

/** What is in the way, before anything is saved. */
record ObjectionView(String code, String field, String message) {
  static ObjectionView of(Objection objection) {
    return new ObjectionView(objection.reason().code(), objection.path(), objection.sentence());
  }
}
