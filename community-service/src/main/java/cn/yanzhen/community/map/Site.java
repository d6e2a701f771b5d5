package cn.yanzhen.community.map;

import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.school.Place;
import cn.yanzhen.community.school.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school of a community on the map.
 *
 * @param place null when nobody has entered it
 */
public record Site(
    UUID schoolId,
    String name,
    Role role,
    @Nullable PairingModel model,
    @Nullable Grade grade,
    Set<Stage> stages,
    @Nullable Place place) {

  /** Mean radius of the earth in kilometres. */
  private static final double RADIUS = 6371.0088;

  /** As the crow flies, in kilometres with one decimal; null where one of the places is missing. */
  public @Nullable BigDecimal kilometresTo(Site other) {
    if (place == null || other.place == null) {
      return null;
    }
    double south = radians(place.latitude());
    double north = radians(other.place.latitude());
    double up = Math.sin((north - south) / 2);
    double across = Math.sin((radians(other.place.longitude()) - radians(place.longitude())) / 2);
    double half = up * up + Math.cos(south) * Math.cos(north) * across * across;
    return BigDecimal.valueOf(2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half))))
        .setScale(1, RoundingMode.HALF_UP);
  }

  private static double radians(BigDecimal degrees) {
    return Math.toRadians(degrees.doubleValue());
  }
}
