package cn.yanzhen.exchange.person;

import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who may says of a person (人事档案); becomes a {@link Person} once registered.
 *
 * @param identityNumber null leaves what is known as it is
 */
public record PersonalFile(
    String number,
    String name,
    @Nullable String identityNumber,
    UUID schoolId,
    List<Subject> subjects,
    List<Stage> stages,
    @Nullable Title title,
    @Nullable Honour honour,
    @Nullable Cadre cadre,
    LocalDate born,
    LocalDate serviceSince,
    LocalDate schoolSince) {

  boolean saysTheSameAs(Person person) {
    return name.equals(person.name())
        && schoolId.equals(person.schoolId())
        && subjects.equals(person.subjects())
        && stages.equals(person.stages())
        && title == person.title()
        && honour == person.honour()
        && cadre == person.cadre()
        && born.equals(person.born())
        && serviceSince.equals(person.serviceSince())
        && schoolSince.equals(person.schoolSince());
  }

  /** Whether what travels on {@code exchange.person.v1} differs. */
  boolean changesTheFactsOf(Person person) {
    return !schoolId.equals(person.schoolId())
        || !subjects.equals(person.subjects())
        || !stages.equals(person.stages())
        || title != person.title()
        || honour != person.honour();
  }
}
