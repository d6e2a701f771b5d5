package cn.yanzhen.resource.request;

import cn.yanzhen.resource.item.Kind;
import cn.yanzhen.resource.item.Stage;
import cn.yanzhen.resource.item.Subject;
import java.time.LocalDate;
import java.util.UUID;

/** What is asked for, and by whom; it never changes. */
public record Wish(
    UUID schoolId,
    String district,
    String title,
    String detail,
    Subject subject,
    Stage stage,
    Kind kind,
    LocalDate neededBy) {}
