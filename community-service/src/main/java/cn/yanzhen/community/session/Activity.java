package cn.yanzhen.community.session;

import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.school.Subject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is planned: research that several schools do together, or one lesson for several classrooms.
 */
public sealed interface Activity {
  Heading heading();

  Form form();

  List<Classroom> classrooms();

  @Nullable String place();

  /** Where to watch or to meet online. */
  @Nullable String link();

  Activity with(List<Classroom> classrooms);

  default UUID host() {
    return classrooms().stream()
        .filter(classroom -> classroom.role() == Side.HOST)
        .map(Classroom::schoolId)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no host in " + heading().title()));
  }

  record Heading(String title, Subject subject, Stage stage, Holder holder) {}

  /** 联合教研; offline it has a place, online a link. */
  record JointResearch(
      Heading heading,
      Form form,
      @Nullable String place,
      @Nullable String link,
      List<Classroom> classrooms)
      implements Activity {
    public JointResearch {
      require(form, Kind.JOINT_RESEARCH);
      classrooms = List.copyOf(classrooms);
    }

    @Override
    public JointResearch with(List<Classroom> classrooms) {
      return new JointResearch(heading, form, place, link, classrooms);
    }
  }

  /** 网络同步课堂; every classroom has a room and a class. */
  record SyncClass(Heading heading, Form form, @Nullable String link, List<Classroom> classrooms)
      implements Activity {
    public SyncClass {
      require(form, Kind.SYNC_CLASS);
      classrooms = List.copyOf(classrooms);
    }

    @Override
    public @Nullable String place() {
      return null;
    }

    @Override
    public SyncClass with(List<Classroom> classrooms) {
      return new SyncClass(heading, form, link, classrooms);
    }
  }

  static Activity of(
      Heading heading,
      Form form,
      @Nullable String place,
      @Nullable String link,
      List<Classroom> classrooms) {
    return switch (form.kind()) {
      case JOINT_RESEARCH -> new JointResearch(heading, form, place, link, classrooms);
      case SYNC_CLASS -> new SyncClass(heading, form, link, classrooms);
    };
  }

  private static void require(Form form, Kind kind) {
    if (form.kind() != kind) {
      throw new IllegalArgumentException(form + " is no form of " + kind);
    }
  }
}
