package cn.yanzhen.resource.request;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.tasks.Task;
import cn.yanzhen.resource.directory.Directory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What waits for the caller (待办): to claim, to deliver, to accept. */
@Component
public class TaskDesk {

  private final Requests requests;
  private final RequestRights rights;
  private final Directory directory;

  TaskDesk(Requests requests, RequestRights rights, Directory directory) {
    this.requests = requests;
    this.rights = rights;
    this.directory = directory;
  }

  public List<Task> of(Caller caller) {
    Set<UUID> schools = rights.administered(caller);
    var waiting = new LinkedHashMap<ResourceRequest, String>();
    requests.open(directory.ledBy(schools, rights.today())).forEach(r -> waiting.put(r, "CLAIM"));
    requests.claimed(schools).forEach(r -> waiting.put(r, "DELIVER"));
    requests.delivered(schools).forEach(r -> waiting.put(r, "ACCEPT"));
    requests.deliveredFor(caller.account()).stream()
        .filter(r -> rights.mayAnswer(caller, r))
        .forEach(r -> waiting.put(r, "ACCEPT"));
    Map<UUID, Instant> since =
        requests.since(waiting.keySet().stream().map(ResourceRequest::id).toList());
    var tasks = new ArrayList<Task>();
    waiting.forEach(
        (request, kind) ->
            tasks.add(
                new Task(
                    kind,
                    title(kind) + request.wish().title(),
                    request.id().toString(),
                    "/requests/" + request.id(),
                    since.getOrDefault(request.id(), request.postedAt()))));
    return tasks;
  }

  private static String title(String kind) {
    return switch (kind) {
      case "CLAIM" -> "认领资源需求：";
      case "DELIVER" -> "制作并交付：";
      default -> "验收资源：";
    };
  }
}
