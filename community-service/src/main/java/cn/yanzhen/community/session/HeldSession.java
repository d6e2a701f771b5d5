package cn.yanzhen.community.session;

import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.school.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A held session of a community, for those who count.
 *
 * @param form of joint research ONLINE or OFFLINE, of a synchronous class its kind
 * @param day on which it began
 * @param schoolIds of all who took part, the host first
 */
public record HeldSession(
    UUID sessionId,
    UUID communityId,
    Kind kind,
    Form form,
    String title,
    Subject subject,
    Stage stage,
    LocalDate day,
    List<UUID> schoolIds) {}
