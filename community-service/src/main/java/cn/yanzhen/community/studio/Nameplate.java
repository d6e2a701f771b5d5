package cn.yanzhen.community.studio;

import cn.yanzhen.community.school.Subject;
import java.util.UUID;

/** What stands at a studio's door: its name, what it is for, who leads it, and where it sits. */
public record Nameplate(
    String name,
    StudioKind kind,
    StudioLevel level,
    Subject subject,
    UUID leaderId,
    UUID seatSchoolId) {}
