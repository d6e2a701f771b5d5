package cn.yanzhen.community.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a plan aims at in one indicator.
 *
 * @param base where it stood before, null when unknown
 */
public record Goal(String indicator, @Nullable BigDecimal base, BigDecimal goal) {}
