package cn.yanzhen.community.coverage;

import cn.yanzhen.community.school.Ownership;
import cn.yanzhen.community.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What share is asked for.
 *
 * @param stage null for all stages
 * @param ownership null for all schools, those included that do not state it
 */
public record Question(
    String district, Base base, @Nullable Stage stage, @Nullable Ownership ownership) {}
