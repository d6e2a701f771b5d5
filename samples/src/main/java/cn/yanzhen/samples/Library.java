package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts the sample's resources on the shelves and its requests on the board; what is there stays.
 */
final class Library {
  private final People people;
  private final SampleDistrict district;

  Library(People people, SampleDistrict district) {
    this.people = people;
    this.district = district;
  }

  void resources() {
    var there = new HashSet<String>();
    people
        .loader()
        .all("/api/v1/resource/resources")
        .forEach(
            r ->
                there.add(
                    r.get("title").asString()
                        + r.get("kind").asString()
                        + r.get("schoolId").asString()));
    var missing =
        district.resources().stream()
            .filter(r -> !there.contains(r.title() + r.kind() + people.schoolId(r.schoolCode())))
            .toList();
    var done = new AtomicInteger();
    Patience.inParallel(
        missing.stream()
            .<Callable<Void>>map(
                resource ->
                    () -> {
                      publish(resource);
                      var count = done.incrementAndGet();
                      if (count % 100 == 0) {
                        Patience.say("资源 %d / %d", count, missing.size());
                      }
                      return null;
                    })
            .toList());
    Patience.say(
        "资源 %d 份已上传，%d 份原已在库", missing.size(), district.resources().size() - missing.size());
  }

  private void publish(Resource resource) {
    var extension = resource.file().substring(resource.file().lastIndexOf('.'));
    var upload = people.loader().upload(resource.title() + extension, SampleFile.of(resource));
    var body = new HashMap<String, Object>();
    body.put("uploadId", upload);
    body.put("title", resource.title());
    body.put("summary", resource.summary());
    body.put("subject", resource.subject());
    body.put("stage", resource.stage());
    body.put("kind", resource.kind());
    body.put("schoolId", people.schoolId(resource.schoolCode()));
    Patience.patiently(
        "resource",
        () -> {
          var answer = people.loader().post("/api/v1/resource/resources", body, Patience.key(body));
          return answer.code().equals("resource/school-unknown")
              ? Optional.empty()
              : Optional.of(answer.orElseThrow());
        });
  }

  /** In the name of the two schools whose administrators have accounts. */
  void requests() {
    var cast = district.cast();
    var posted = 0;
    for (var asker : List.of("member", "sender")) {
      var school = asker.equals("member") ? cast.member() : cast.sender();
      var visitor = people.signedIn(asker);
      var there = new HashSet<String>();
      visitor
          .all("/api/v1/resource/requests?schoolId=" + people.schoolId(school.code()))
          .forEach(r -> there.add(r.get("title").asString()));
      for (var request : district.requests()) {
        if (request.schoolCode().equals(school.code()) && !there.contains(request.title())) {
          var body = new HashMap<String, Object>();
          body.put("schoolId", people.schoolId(school.code()));
          body.put("title", request.title());
          body.put("detail", request.detail());
          body.put("subject", request.subject());
          body.put("stage", request.stage());
          body.put("kind", request.kind());
          body.put("neededBy", request.neededBy().toString());
          visitor.post("/api/v1/resource/requests", body, Patience.key(body)).orElseThrow();
          posted++;
        }
      }
    }
    Patience.say("资源需求单 %d 份已发布", posted);
  }
}
