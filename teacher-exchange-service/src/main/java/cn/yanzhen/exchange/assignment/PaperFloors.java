package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.PaperDesk.Recording;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.floor.FloorBook;
import cn.yanzhen.exchange.floor.FloorBooks;
import cn.yanzhen.exchange.floor.Judged;
import cn.yanzhen.exchange.floor.Leaving;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which floors those break who are about to be recorded as out by orders on paper, each with those
 * before them. What a paper ordered is so already: it is told, and refused to nobody (ADR 0032).
 */
@Component
public class PaperFloors {

  private final FloorBooks floors;
  private final RulePacks packs;
  private final SchoolDirectory directory;

  PaperFloors(FloorBooks floors, RulePacks packs, SchoolDirectory directory) {
    this.floors = floors;
    this.packs = packs;
    this.directory = directory;
  }

  /**
   * In the order of the recordings, from today on. Of people who are registered by the same file no
   * floor can be told yet, which is said once for each school that leads.
   */
  public List<List<String>> broken(String district, List<Recording> recordings) {
    if (recordings.isEmpty()) return List.of();
    var pack = packs.inForce(district, directory.today());
    var book = floors.over(Period.spanning(recordings.stream().map(this::ahead).toList()), pack);
    var homes = recordings.stream().map(Recording::sendingSchoolId).distinct().toList();
    book.open(homes);
    var leads = new HashSet<UUID>();
    directory.affiliations(homes).values().forEach(one -> leads.add(one.leadSchoolId()));
    var told = new HashSet<UUID>();
    var broken = new ArrayList<List<String>>();
    for (var one : recordings) {
      var leaving =
          new Leaving(
              one.personId(), one.sendingSchoolId(), one.kind(), ahead(one), one.fte(), null);
      if (book.knows(leaving)) broken.add(judged(book, leaving, one));
      else if (leads.contains(one.sendingSchoolId()) && told.add(one.sendingSchoolId()))
        broken.add(List.of("派出学校的人员随本表一并登记，是否低于底线入库后才能核算，请到“底线”页查看"));
      else broken.add(List.of());
    }
    return broken;
  }

  private static List<String> judged(FloorBook book, Leaving leaving, Recording said) {
    var found = book.judge(leaving).stream().filter(one -> !one.ok()).map(Judged::text).toList();
    book.gone(leaving, said.kind(), said.receivingSchoolId());
    return found;
  }

  /** What is over is over. */
  private Period ahead(Recording said) {
    var today = directory.today();
    return new Period(said.from().isBefore(today) ? today : said.from(), said.paper().to());
  }
}
