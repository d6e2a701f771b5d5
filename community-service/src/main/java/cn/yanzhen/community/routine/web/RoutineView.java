package cn.yanzhen.community.routine.web;

import cn.yanzhen.community.document.Attachment;
import cn.yanzhen.community.routine.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A routine with everything that was done about it.
 *
 * @param unread own schools that have not taken note of the latest edition
 */
record RoutineView(
    UUID id,
    UUID communityId,
    String communityName,
    List<EditionView> editions,
    List<AcknowledgementView> acknowledgements,
    List<CheckupView> checkups,
    List<MemberView> members,
    List<String> actions,
    List<UUID> unread,
    long version) {

  record FileView(UUID id, String name, String sha256, int size) {
    static @Nullable FileView of(@Nullable Attachment attachment) {
      return attachment == null
          ? null
          : new FileView(
              attachment.id(), attachment.name(), attachment.sha256(), attachment.size());
    }
  }

  record EditionView(
      int number,
      String title,
      List<String> paragraphs,
      @Nullable FileView attachment,
      LocalDate from,
      String by,
      Instant at) {
    static EditionView of(Edition edition, Map<UUID, Attachment> files) {
      var id = edition.attachmentId();
      return new EditionView(
          edition.number(),
          edition.title(),
          edition.paragraphs(),
          id == null ? null : FileView.of(files.get(id)),
          edition.from(),
          edition.by(),
          edition.at());
    }
  }

  record AcknowledgementView(
      int edition, UUID schoolId, String schoolName, String by, Instant at) {}

  record CheckupView(
      UUID id,
      int edition,
      UUID schoolId,
      String schoolName,
      LocalDate day,
      String result,
      @Nullable String note,
      @Nullable LocalDate followUpDue,
      @Nullable LocalDate followUpDone,
      @Nullable String doneNote,
      String by,
      Instant at) {}

  record MemberView(UUID schoolId, String name) {}
}
