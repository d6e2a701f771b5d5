package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.policy.Floors.Measure;

/** What a floor says of somebody who would leave, in words. */
public record Judged(Measure measure, String text, boolean ok) {}
