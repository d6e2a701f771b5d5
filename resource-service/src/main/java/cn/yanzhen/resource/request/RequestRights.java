package cn.yanzhen.resource.request;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.resource.directory.Directory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may do what with a request, on the day it is done. */
@Component
class RequestRights {

  private final Directory directory;
  private final Clock clock;

  RequestRights(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** A school asks through its administrator or one of its teachers. */
  boolean mayPost(Caller caller, UUID school) {
    return administers(caller, school) || caller.holds("TEACHER", school.toString(), today());
  }

  /** Only the administrator of a school that leads the asking school's community today. */
  boolean mayClaim(Caller caller, UUID claiming, Wish wish) {
    return administers(caller, claiming) && directory.leads(claiming, wish.schoolId(), today());
  }

  boolean mayDeliver(Caller caller, ResourceRequest request) {
    UUID by = request.progress().claimedBy();
    return by != null && administers(caller, by);
  }

  /** The asking school's administrator, or the teacher who asked while still at that school. */
  boolean mayAnswer(Caller caller, ResourceRequest request) {
    return administers(caller, request.wish().schoolId())
        || request.postedBy().equals(caller.account())
            && mayPost(caller, request.wish().schoolId());
  }

  /** The schools in whose name the caller could claim it. */
  List<UUID> claimants(Caller caller, ResourceRequest request) {
    return directory.leadsOf(request.wish().schoolId(), today()).stream()
        .filter(lead -> administers(caller, lead))
        .toList();
  }

  /** What the caller may do now, by the names of the addresses. */
  List<String> actions(Caller caller, ResourceRequest request) {
    var actions = new ArrayList<String>();
    switch (request.progress()) {
      case Progress.Open open -> {
        if (!claimants(caller, request).isEmpty()) {
          actions.add("claim");
        }
        if (mayAnswer(caller, request)) {
          actions.add("withdraw");
        }
      }
      case Progress.Claimed claimed -> {
        if (mayDeliver(caller, request)) {
          actions.add("deliver");
        }
        if (mayAnswer(caller, request)) {
          actions.add("withdraw");
        }
      }
      case Progress.Delivered delivered -> {
        if (mayAnswer(caller, request)) {
          actions.add("accept");
          actions.add("decline-delivery");
        }
      }
      case Progress.Accepted accepted -> {}
      case Progress.Withdrawn withdrawn -> {}
    }
    return actions;
  }

  Set<UUID> administered(Caller caller) {
    return caller.organisations("SCHOOL_ADMIN", today()).stream()
        .map(UUID::fromString)
        .collect(Collectors.toUnmodifiableSet());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private boolean administers(Caller caller, UUID school) {
    return caller.holds("SCHOOL_ADMIN", school.toString(), today());
  }
}
