package cn.yanzhen.community.session;

import java.util.UUID;

/**
 * Something that another session has already taken.
 *
 * @param index of the classroom that wants it too
 * @param name of the room, the class or the teacher
 * @param title of the other session, or what may be said of it
 */
public record Clash(int index, What what, String name, UUID otherId, String title, Slot slot) {

  public enum What {
    ROOM("教室", "room"),
    CLASS("班级", "className"),
    TEACHER("教师", "teacherId");

    private final String word;
    private final String field;

    What(String word, String field) {
      this.word = word;
      this.field = field;
    }
  }

  String sentence(String school) {
    return "%s%s「%s」在 %s 已用于「%s」"
        .formatted(what == What.TEACHER ? "" : school, what.word, name, slot.words(), title);
  }

  String path() {
    return "classrooms[" + index + "]." + what.field;
  }
}
