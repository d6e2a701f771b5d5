package cn.yanzhen.exchange.amend;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.person.Persons;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may put right what is registered: the district's officer, of whom they see. */
@Component
class Amended {

  private final Persons persons;
  private final SchoolDirectory directory;

  Amended(Persons persons, SchoolDirectory directory) {
    this.persons = persons;
    this.directory = directory;
  }

  Person byOfficer(UUID id, Caller caller) {
    var standing = directory.standing(caller);
    var person =
        persons.visible(id, standing).orElseThrow(() -> Refusal.notFound("没有这名教师。").exception());
    if (!standing.isOfficerOf(person.district()))
      throw Refusal.forbidden("只有本区县的管理人员可以更正登记。").exception();
    return person;
  }
}
