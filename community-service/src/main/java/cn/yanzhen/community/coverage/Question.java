package cn.yanzhen.community.coverage;

import cn.yanzhen.community.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What share is asked for.
 *
 * @param stage null for all stages
 */
public record Question(String district, Base base, @Nullable Stage stage) {}
