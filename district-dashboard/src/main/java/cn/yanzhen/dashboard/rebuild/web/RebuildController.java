package cn.yanzhen.dashboard.rebuild.web;

import cn.yanzhen.dashboard.reader.Readers;
import cn.yanzhen.dashboard.rebuild.Rebuilds;
import cn.yanzhen.dashboard.rebuild.Rebuilds.Job;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RebuildController {

  private static final String PATH = "/api/v1/dashboard/rebuild";

  private final Rebuilds rebuilds;
  private final Readers readers;

  RebuildController(Rebuilds rebuilds, Readers readers) {
    this.rebuilds = rebuilds;
    this.readers = readers;
  }

  @PostMapping(PATH)
  ResponseEntity<Job> begin(Caller caller) {
    readers.admitOfficer(caller);
    var job = rebuilds.begin(caller);
    return ResponseEntity.accepted().location(URI.create(PATH + "/" + job.id())).body(job);
  }

  @GetMapping(PATH + "/{id}")
  Job job(Caller caller, @PathVariable UUID id) {
    readers.admitOfficer(caller);
    return rebuilds.job(id).orElseThrow(() -> Refusal.notFound("没有这次重建。").exception());
  }
}
