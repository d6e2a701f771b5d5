package cn.yanzhen.dashboard.figure;

import java.util.List;

/** The figures that a room can tell. */
@FunctionalInterface
public interface FigureBook {

  List<FigureDefinition> figures();
}
