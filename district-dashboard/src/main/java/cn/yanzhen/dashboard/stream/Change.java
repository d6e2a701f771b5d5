package cn.yanzhen.dashboard.stream;

import cn.yanzhen.dashboard.journal.Journal;

/** What a word on the channel says: district and room. */
record Change(String district, String room) {
  static final Change ALL = new Change(Journal.EVERY_DISTRICT, Journal.EVERY_ROOM);

  static Change parse(String word) {
    int space = word.indexOf(' ');
    return space < 0
        ? new Change(word, Journal.EVERY_ROOM)
        : new Change(word.substring(0, space), word.substring(space + 1));
  }

  boolean concerns(String other) {
    return district.equals(other) || district.equals(Journal.EVERY_DISTRICT);
  }
}
