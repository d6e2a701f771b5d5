package cn.yanzhen.samples;

import cn.yanzhen.samples.Casting.Scene;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Has the sample district live: needs are asked and answered, people proposed, sent and appraised,
 * new teachers taken in, a head away. Each does it signed in as themselves. Loaded again, a story
 * goes on from where it stands, and what was decided otherwise meanwhile stays so.
 */
final class Life {
  private final People people;
  private final SampleDistrict district;
  private final LocalDate today;
  private final Map<String, String> administrators = new HashMap<>();

  Life(People people, SampleDistrict district, LocalDate today) {
    this.people = people;
    this.district = district;
    this.today = today;
  }

  void load() {
    var scenes = new Casting(district).of(Stories.on(today).all());
    accounts(scenes);
    var byCommunity =
        scenes.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.community().slug(), LinkedHashMap::new, Collectors.toList()));
    var jobs = new ArrayList<Callable<Void>>();
    var first = district.communities().getFirst();
    jobs.add(
        () -> {
          new NewTeachers(people, district, today).load();
          return null;
        });
    byCommunity.values().forEach(own -> jobs.addAll(halves(own)));
    Patience.inParallel(jobs);
    new Absence(people, today)
        .load(scenes.stream().filter(one -> !one.community().equals(first)).toList());
    Patience.say(
        "派遣 %d 条、需求 %d 条、新教师批次与代理各一，分属三个教共体",
        scenes.stream().filter(one -> one.story().fate().proposed).count(), scenes.size());
  }

  /** The largest community in two parts, so that nobody waits long for it. */
  private List<Callable<Void>> halves(List<Scene> scenes) {
    int middle = scenes.size() > 8 ? scenes.size() / 2 : scenes.size();
    return List.of(scenes.subList(0, middle), scenes.subList(middle, scenes.size())).stream()
        .filter(part -> !part.isEmpty())
        .<Callable<Void>>map(
            part ->
                () -> {
                  var dispatch = new Dispatch(people, administrators);
                  part.forEach(dispatch::play);
                  part.forEach(dispatch::follow);
                  return null;
                })
        .toList();
  }

  private void accounts(List<Scene> scenes) {
    var cast = district.cast();
    administrators.put(cast.lead().code(), "lead");
    administrators.put(cast.member().code(), "member");
    administrators.put(cast.sender().code(), "sender");
    for (var scene : scenes) {
      var community = scene.community();
      administrators.putIfAbsent(community.leadCode(), People.head(community));
      var asks = scene.asks().code();
      if (!administrators.containsKey(asks)) {
        administrators.put(asks, "host-" + community.slug());
        people.admin("host-" + community.slug(), asks);
      }
      if (speaks(scene)) {
        var person = scene.person();
        people.teacher(
            Dispatch.username(scene),
            person.name(),
            person.schoolCode(),
            people.personId(person.schoolCode(), person.number()));
      }
    }
  }

  private boolean speaks(Scene scene) {
    return scene.story().consents().contains("PERSON") && scene.story().who() != Story.Who.TEACHER;
  }
}
