package cn.yanzhen.exchange.directory;

import cn.yanzhen.exchange.post.Stage;
import java.util.List;
import java.util.UUID;

/** A school as far as sending people needs to know it. */
public record School(UUID id, String code, String name, String district, List<Stage> stages, boolean weak) {}
