package cn.yanzhen.community.session.web;

import cn.yanzhen.community.session.Session;
import cn.yanzhen.community.session.SessionDesk;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A session with its words and its version, or the reasons why not. */
@Component
class SessionAnswers {
  private final SessionDesk desk;
  private final NameBook names;

  SessionAnswers(SessionDesk desk, NameBook names) {
    this.desk = desk;
    this.names = names;
  }

  Session find(UUID id, Caller caller) {
    return desk.find(id, caller);
  }

  Session shown(UUID id, Caller caller) {
    return desk.shown(id, caller);
  }

  ResponseEntity<?> answer(Decision<Session> decision, Caller caller) {
    return decision.answer(session -> answer(session, caller));
  }

  ResponseEntity<SessionView> answer(Session session, Caller caller) {
    return ResponseEntity.ok()
        .eTag(Version.etag(session.version()))
        .body(views(List.of(session), caller).getFirst());
  }

  List<SessionView> views(List<Session> sessions, Caller caller) {
    var words = names.of(sessions, caller);
    return sessions.stream()
        .map(session -> SessionView.of(session, words, desk.actions(session, caller)))
        .toList();
  }
}
